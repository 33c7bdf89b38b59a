// Opens and closes the palette in the browser itself: what is typed right after its key is for its field.
const led = ['ArrowDown', 'ArrowUp', 'Enter'];

class Palette {
  constructor(dialog, field, page) {
    Object.assign(this, { dialog, field, page });
    this.stop = new AbortController();
    const { signal } = this.stop;
    document.addEventListener('keydown', event => this.called(event), { capture: true, signal });
    document.addEventListener('click', event => this.clicked(event), { signal });
    field.addEventListener('keydown', event => this.pressed(event), { signal });
    dialog.addEventListener('pointerdown', event => this.kept(event), { signal });
    dialog.addEventListener('close', () => this.closed(), { signal });
    dialog.dataset.ready = 'true';
  }

  called(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k')
      return;
    event.preventDefault();
    event.stopPropagation();
    if (event.repeat)
      return;
    if (this.dialog.open)
      this.dialog.close();
    else
      this.open();
  }

  clicked(event) {
    if (event.target === this.dialog || event.target.closest?.('[data-palette-shut]'))
      this.dialog.close();
    else if (event.target.closest?.('[data-palette]'))
      this.open();
  }

  // A press on what was found leaves the cursor in the field.
  kept(event) {
    if (event.target.closest('[role=option]'))
      event.preventDefault();
  }

  open() {
    if (document.querySelector('.mud-dialog, dialog[open]'))
      return;
    this.before = document.activeElement;
    this.selected = this.selection();
    this.leaving = false;
    this.field.value = '';
    this.dialog.showModal();
    this.field.focus();
    this.tell('OpenedAsync');
  }

  selection() {
    const selection = getSelection();
    return selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0).cloneRange() : null;
  }

  pressed(event) {
    const back = event.key === 'Backspace' && this.field.value === '' && this.dialog.querySelector('.of');
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !(led.includes(event.key) || back))
      return;
    event.preventDefault();
    this.tell('PressedAsync', event.key, this.field.value);
  }

  // Focus and selection are what they were, unless another page comes: its beginning is where one goes on then.
  closed() {
    if (this.leaving || !this.before?.isConnected || this.before === document.body)
      document.getElementById('main')?.focus({ preventScroll: true });
    else
      this.before.focus({ preventScroll: true });
    if (this.selected && !this.leaving) {
      const selection = getSelection();
      selection.removeAllRanges();
      selection.addRange(this.selected);
    }
    this.tell('Closed');
  }

  close() {
    this.dialog.close();
  }

  leave() {
    this.leaving = true;
    this.dialog.close();
  }

  empty() {
    this.field.value = '';
    this.field.focus();
  }

  follow(id) {
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }

  // While the connection is lost nobody answers; the shell says so.
  tell(method, ...values) {
    this.page.invokeMethodAsync(method, ...values).catch(() => {});
  }

  dispose() {
    this.stop.abort();
    this.dialog.close();
  }
}

export const mount = (dialog, field, page) => new Palette(dialog, field, page);
