// Dragging is the browser's; the page hears only where a claim was dropped, or which way an arrow key moved it.
const lineOf = element => element?.closest?.('li[data-claim]');

export const watch = (list, page) => {
  let dragged = null;
  let last = null;
  const lines = () => [...list.querySelectorAll('li[data-claim]')];
  const clear = () => lines().forEach(line => line.classList.remove('above', 'below', 'dragged'));
  const isBelow = (line, y) => {
    const box = line.getBoundingClientRect();
    return y > box.top + box.height / 2;
  };

  list.addEventListener('focusin', event => {
    const line = lineOf(event.target);
    last = line && { claim: line.dataset.claim, at: [...line.querySelectorAll('button')].indexOf(event.target) };
  });
  list.keepFocus = () => {
    const line = last && lines().find(candidate => candidate.dataset.claim === last.claim);
    line?.querySelectorAll('button')[last.at]?.focus();
  };
  list.addEventListener('keydown', event => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (!step || !event.target.closest('.handle'))
      return;
    event.preventDefault();
    event.stopPropagation();
    page.invokeMethodAsync('SteppedAsync', lineOf(event.target).dataset.claim, step);
  });
  list.addEventListener('dragstart', event => {
    dragged = lineOf(event.target);
    if (!dragged)
      return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', dragged.dataset.claim);
    event.dataTransfer.setDragImage(dragged, 20, 16);
    dragged.classList.add('dragged');
  });
  list.addEventListener('dragover', event => {
    const line = lineOf(event.target);
    if (!dragged || !line)
      return;
    event.preventDefault();
    const below = isBelow(line, event.clientY);
    lines().forEach(other => {
      other.classList.toggle('above', other === line && !below);
      other.classList.toggle('below', other === line && below);
    });
  });
  list.addEventListener('drop', event => {
    const line = lineOf(event.target);
    if (!dragged || !line)
      return;
    event.preventDefault();
    const all = lines();
    const from = all.indexOf(dragged);
    const gap = all.indexOf(line) + (isBelow(line, event.clientY) ? 1 : 0);
    const to = gap > from ? gap - 1 : gap;
    if (to !== from)
      page.invokeMethodAsync('DroppedAsync', dragged.dataset.claim, to);
  });
  list.addEventListener('dragend', () => {
    clear();
    dragged = null;
  });
};

export const keepFocus = list => list.keepFocus?.();
