// What an editor types is kept in the browser at once, so that a lost connection or a reload costs nothing.
const read = key => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const write = (key, text) => {
  try {
    if (text)
      localStorage.setItem(key, text);
    else
      localStorage.removeItem(key);
  } catch {
    // Storage is off or full: the page still holds it.
  }
};

// Gives back what was typed here earlier, when the page does not know it.
export const keep = (area, key, text) => {
  // The comment was folded before the script came.
  if (!area)
    return null;
  const kept = text ? null : read(key);
  if (kept)
    area.value = kept;
  area.addEventListener('input', () => write(key, area.value));
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
  return kept;
};

export const forget = key => write(key, '');
