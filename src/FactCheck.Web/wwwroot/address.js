// A page that goes from one thing to the next says in data-address where it stands. A new address costs the browser more than the step
// itself: it draws its own frame anew and asks for the tab's icon. So it changes when the person rests, or turns to something else.
const rest = 400;
let waiting = 0;

const place = () => document.querySelector('[data-address]');

const wait = () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, rest);
};

function show() {
  // A dialog closes when the address changes.
  if (document.querySelector('.mud-dialog, dialog[open]'))
    return wait();
  forget();
  const address = place()?.dataset.address;
  if (address && address !== location.href)
    Blazor.navigateTo(address, { replaceHistoryEntry: true });
}

function forget() {
  clearTimeout(waiting);
  waiting = 0;
}

const showNow = () => {
  if (waiting)
    show();
};

const writes = target => target.matches?.('textarea, input') || target.isContentEditable;

// Whoever steps on, or writes on, is not kept waiting; any other key may open a dialog or another page.
const goesOn = event => !event.ctrlKey && !event.metaKey && !event.altKey && event.key !== 'Enter' && event.key !== 'Escape' &&
  (writes(event.target) || place()?.dataset.steps?.split(' ').includes(event.key));

new MutationObserver(wait).observe(document.body, { subtree: true, attributeFilter: ['data-address'] });
if (place())
  wait();
addEventListener('keydown', event => {
  if (!goesOn(event))
    showNow();
}, true);
for (const turn of ['pointerdown', 'click', 'drop', 'paste', 'blur'])
  addEventListener(turn, event => {
    if (turn !== 'blur' || event.target === window)
      showNow();
  }, true);
// Who goes back or forth has left what was to be shown.
addEventListener('popstate', forget, true);
