// Loaded with the page, not by a component: the keys work from the moment its first drawing stands.
// One listener for the page; the map that came last and knows the key gets it.
const maps = new Map();

// Keys nobody knew a moment ago: typed ahead of a dialog or sheet that is still opening, they are for it.
const ahead = [];
const aheadFor = 1000;

// When keys were sent whose work is not done yet. One held down goes on as fast as the page follows and not faster: let go, it
// stops there. After a while without an answer the connection may be another one, and nothing is waited for.
const underWay = new Map();
const patience = 2000;

const isUnderWay = key => performance.now() - (underWay.get(key)?.at ?? -patience) < patience;

let count = 0;

const send = (place, key) => {
  underWay.set(key, { at: performance.now(), number: ++count });
  place.dispatchEvent(new CustomEvent('deskkey', { bubbles: true, detail: { key, number: count } }));
};

const typing = target =>
  target.isContentEditable ||
  target.matches?.('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file])');

const heeds = (place, target, writes) => place.hasAttribute('in-fields') ? place.parentElement.contains(target) : !writes;

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
  // In a field the keyboard writes, and undo takes back what was written; but for the keys that are the field's own.
  const writes = typing(event.target) && (!control || event.key.toLowerCase() === 'z');
  if (!control && (event.key === 'Enter' || event.key === ' ') && pressable(event.target))
    return;
  const key = named(event);
  const dialogs = document.querySelectorAll('.mud-dialog, dialog[open]');
  const dialog = dialogs[dialogs.length - 1];
  for (const [place, keys] of [...maps].reverse()) {
    if (!keys.has(key) || !heeds(place, event.target, writes) || (dialog && !dialog.contains(place)))
      continue;
    event.preventDefault();
    if (!event.repeat || (keys.get(key) && !isUnderWay(key)))
      send(place, key);
    return;
  }
  if (!control && !writes && !event.repeat)
    ahead.push({ key, at: event.timeStamp });
};

const takeAhead = place => {
  if (!place.closest('.mud-dialog, dialog[open], .sheet'))
    return;
  const now = performance.now();
  for (const { key } of ahead.splice(0).filter(({ at }) => now - at < aheadFor))
    if (maps.get(place)?.has(key))
      send(place, key);
};

// 'j*' repeats while it is held down.
const read = names => new Map(names.split(' ').map(name => name.length > 1 && name.endsWith('*') ? [name.slice(0, -1), true] : [name, false]));

customElements.define('desk-keys', class extends HTMLElement {
  static observedAttributes = ['keys', 'done'];

  connectedCallback() {
    const names = this.getAttribute('keys');
    if (names === null)
      return;
    const isNew = !maps.has(this);
    maps.set(this, read(names));
    this.dataset.keys = 'on';
    // Not in the middle of the drawing that brings it.
    if (isNew)
      queueMicrotask(() => takeAhead(this));
  }

  disconnectedCallback() {
    maps.delete(this);
  }

  attributeChangedCallback(name, _, value) {
    if (name === 'done')
      for (const [key, { number }] of underWay)
        if (number <= Number(value))
          underWay.delete(key);
    if (name === 'keys' && this.isConnected && value !== null)
      this.connectedCallback();
    if (name === 'keys' && value === null)
      this.disconnectedCallback();
  }
});

Blazor.registerCustomEventType('deskkey', { createEventArgs: event => event.detail });
document.addEventListener('keydown', onKeyDown);
