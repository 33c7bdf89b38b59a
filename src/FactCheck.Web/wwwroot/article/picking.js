// What is selected in the text: said to the page in offsets, shown as the page snaps it, with the toolbar beside it.

import { highlight, rangeOf, spanOf } from './places.js';

const snappedName = 'article-picked';

// While the pointer lets go: Alt takes characters, Shift sentences, neither words.
const unitOf = event => (event.altKey ? 'Character' : event.shiftKey ? 'Sentence' : 'Word');

export class Picking {
  constructor({ blocks, host, scroller, toolbar, tell }, options) {
    Object.assign(this, { blocks, host, scroller, toolbar, tell });
    this.pressed = false;
    this.selection = null;
    this.unit = 'Word';
    toolbar.addEventListener('pointerdown', event => event.preventDefault(), options);
    document.addEventListener('selectionchange', () => this.selecting(), options);
    document.addEventListener('pointerup', event => this.released(event), options);
    document.addEventListener('pointerdown', event => { this.pressed = host.contains(event.target); }, options);
    scroller.addEventListener('scroll', () => this.placeToolbar(), { ...options, passive: true });
    addEventListener('resize', () => this.placeToolbar(), options);
  }

  // Offsets of what is selected in the article now; null when nothing is.
  read() {
    const selection = getSelection();
    return selection.rangeCount === 0 ? null : spanOf(this.blocks, this.host, selection.getRangeAt(0));
  }

  selecting() {
    clearTimeout(this.waiting);
    if (!this.pressed)
      this.waiting = setTimeout(() => this.settle('Word'), 150);
  }

  released(event) {
    if (this.toolbar.contains(event.target))
      return;
    this.settle(this.pressed ? unitOf(event) : 'Word');
  }

  settle(unit) {
    this.pressed = false;
    // The browser clears a selection after the pointer is up.
    requestAnimationFrame(() => this.changed(unit));
  }

  changed(unit) {
    const now = this.read();
    if (String(now) === String(this.selection))
      return;
    if (now === null && this.toolbar.contains(document.activeElement))
      return;
    this.selection = now;
    this.snap(unit);
  }

  // What is selected now by another unit, also when it was selected a moment ago and not yet said to the page.
  snapAnew(unit) {
    clearTimeout(this.waiting);
    this.selection = this.read() ?? this.selection;
    return this.snap(unit);
  }

  async snap(unit) {
    this.unit = unit;
    const asked = this.selection;
    this.placeToolbar();
    const snapped = await this.tell(asked, unit);
    if (asked === this.selection && unit === this.unit)
      highlight(snappedName, snapped && asked ? [rangeOf(this.blocks, ...snapped)] : []);
  }

  restore(span) {
    const range = rangeOf(this.blocks, ...span);
    getSelection().setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  clear() {
    if (this.toolbar.contains(document.activeElement))
      this.scroller.focus({ preventScroll: true });
    this.selection = null;
    getSelection().removeAllRanges();
    highlight(snappedName, []);
    this.placeToolbar();
  }

  placeToolbar() {
    if (!this.selection) {
      this.toolbar.hidden = true;
      return;
    }
    const selection = getSelection();
    if (selection.rangeCount === 0)
      return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    const frame = this.scroller.getBoundingClientRect();
    this.toolbar.hidden = false;
    const width = this.toolbar.offsetWidth;
    const height = this.toolbar.offsetHeight;
    const left = Math.max(8, Math.min(box.left + box.width / 2 - width / 2, innerWidth - width - 8));
    const above = box.top - height - 8;
    const top = above > frame.top ? above : Math.min(box.bottom + 8, innerHeight - height - 8);
    this.toolbar.style.left = `${left}px`;
    this.toolbar.style.top = `${Math.max(frame.top + 4, top)}px`;
  }

  stop() {
    clearTimeout(this.waiting);
    highlight(snappedName, []);
  }
}
