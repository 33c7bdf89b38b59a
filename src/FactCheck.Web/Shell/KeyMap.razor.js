// One listener for the page; the map that came last and knows the key gets it.
const maps = new Map();

// Keys nobody knew a moment ago: typed ahead of a dialog or sheet that is still opening, they are for it.
const ahead = [];
const aheadFor = 1000;

// When keys were sent whose work is not done yet. One held down goes on as fast as the page follows and not faster: let go, it
// stops there. After a while without an answer the connection may be another one, and nothing is waited for.
const underWay = new Map();
const patience = 2000;

const isUnderWay = key => performance.now() - (underWay.get(key) ?? -patience) < patience;

const send = async (target, key) => {
  underWay.set(key, performance.now());
  try {
    await target.invokeMethodAsync('PressedAsync', key);
  } finally {
    underWay.delete(key);
  }
};

const typing = target =>
  target.isContentEditable ||
  target.matches?.('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])');

const pressable = target => target.closest?.('a[href], button, summary, [role=button], [role=menuitem], [role=option], [role=tab]');

// 'j', '?', 'Shift+A', 'Ctrl+Enter': Shift is named for letters and for keys that write nothing.
const named = event => {
  const letter = event.key.length === 1 && event.key.toLowerCase() !== event.key.toUpperCase();
  const writes = event.key.length === 1;
  const name = letter && event.shiftKey ? event.key.toUpperCase() : event.key.length === 1 && letter ? event.key.toLowerCase() : event.key;
  return (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') +
    (event.shiftKey && (letter || !writes) ? 'Shift+' : '') + name;
};

const onKeyDown = event => {
  if (event.defaultPrevented || event.isComposing)
    return;
  const control = event.ctrlKey || event.metaKey;
  // In a field the keyboard writes, and undo takes back what was written.
  if (typing(event.target) && (!control || event.key.toLowerCase() === 'z'))
    return;
  if (!control && (event.key === 'Enter' || event.key === ' ') && pressable(event.target))
    return;
  const key = named(event);
  const dialogs = document.querySelectorAll('.mud-dialog, dialog[open]');
  const dialog = dialogs[dialogs.length - 1];
  for (const [place, { target, keys }] of [...maps].reverse()) {
    const binding = keys.find(candidate => candidate.key === key);
    if (!binding || !place.isConnected || (dialog && !dialog.contains(place)))
      continue;
    event.preventDefault();
    if (!event.repeat || (binding.repeats && !isUnderWay(key)))
      send(target, key);
    return;
  }
  if (!control && !event.repeat)
    ahead.push({ key, at: event.timeStamp });
};

const takeAhead = (place, target, keys) => {
  if (!place.closest('.mud-dialog, dialog[open], .sheet'))
    return;
  const now = performance.now();
  for (const { key } of ahead.splice(0).filter(({ at }) => now - at < aheadFor))
    if (keys.some(binding => binding.key === key))
      send(target, key);
};

export const register = (place, target, keys) => {
  if (maps.size === 0)
    document.addEventListener('keydown', onKeyDown);
  const isNew = !maps.has(place);
  maps.set(place, { target, keys });
  if (isNew)
    takeAhead(place, target, keys);
};

export const unregister = place => {
  maps.delete(place);
  if (maps.size === 0)
    document.removeEventListener('keydown', onKeyDown);
};
