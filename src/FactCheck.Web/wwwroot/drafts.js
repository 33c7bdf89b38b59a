// What somebody typed and the server does not hold yet, on this device alone: one entry for each field or form, with when.
// Whatever is kept here is cleared when it is saved, given up, or when the person signs out.
export const read = key => {
  if (!key)
    return null;
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    return kept?.fields ? kept : null;
  } catch {
    return null;
  }
};

// Without a key nothing is kept: a confidential claim's text stays off the device.
export const write = (key, fields) => {
  if (!key)
    return;
  try {
    localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), fields }));
  } catch {
    // Storage is off or full: it lasts as long as the page.
  }
};

export const forget = key => {
  if (!key)
    return;
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage is off: nothing was kept.
  }
};

// Every entry of one person, with when it was typed.
export const list = prefix => {
  try {
    return Object.keys(localStorage).filter(key => key.startsWith(prefix))
      .map(key => ({ key, at: read(key)?.at })).filter(entry => entry.at);
  } catch {
    return [];
  }
};

const typedIn = host => Object.fromEntries(
  [...host.querySelectorAll('[data-keep]')].map(field => [field.dataset.keep, field.value]));

// Keeps what is typed into a form that names its entry, from the moment it is there: no message from the server is waited for.
// A form that marks none of its fields has nothing that may stay on this device.
document.addEventListener('input', event => {
  const form = event.target.closest?.('[data-draft]');
  if (!form)
    return;
  const fields = typedIn(form);
  if (Object.keys(fields).length > 0)
    write(form.dataset.draft, fields);
  else
    forget(form.dataset.draft);
});
