import { forget, read, write } from '../drafts.js';

export { forget };

// What an editor types is kept in the browser at once, so that a lost connection or a reload costs nothing. Gives back what
// was typed here earlier, when the page does not know it.
export const keep = (area, key, text) => {
  // The comment was folded before the script came.
  if (!area)
    return null;
  const kept = text ? null : read(key)?.fields.comment;
  if (kept)
    area.value = kept;
  area.addEventListener('input', () => (area.value ? write(key, { comment: area.value }) : forget(key)));
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
  return kept;
};
