// The paragraphs in the order of the text, taken in as they come, and drawn where somebody looks before anywhere else.

import { Block } from './block.js';

const piece = 150_000;
const fewBlocks = 60;
const sliceOfTime = 8;

const nextTurn = () => new Promise(done => setTimeout(done));

export class Blocks {
  constructor(host, scroller) {
    this.host = host;
    this.scroller = scroller;
    this.all = [];
    this.undrawn = new Set();
    this.rest = '';
  }

  get length() {
    return this.all.at(-1)?.end ?? 0;
  }

  // Reads the first piece at once and the others between the browser's other work; `came` hears of each.
  async read(html, names, came) {
    this.host.replaceChildren();
    this.all = [];
    this.undrawn.clear();
    this.rest = html;
    this.took = () => this.take(names, came);
    this.took();
    await nextTurn();
    this.reading = this.readOn(html);
  }

  async readOn() {
    while (this.rest) {
      this.took();
      await nextTurn();
    }
  }

  // All that has not come yet, at once: somebody prints.
  finish() {
    // Nothing is measured meanwhile: on paper, each time would lay out all of it.
    this.isFinishing = true;
    while (this.rest)
      this.took();
    this.isFinishing = false;
    this.drawAll();
  }

  // A paragraph ends where a tag ends a line; the text itself holds no such sign.
  take(names, came) {
    const cut = this.rest.length > piece ? this.rest.indexOf('>\n', piece) : -1;
    const html = cut < 0 ? this.rest : this.rest.slice(0, cut + 2);
    this.rest = cut < 0 ? '' : this.rest.slice(cut + 2);
    const known = this.host.childElementCount;
    this.host.insertAdjacentHTML('beforeend', html);
    const first = this.all.length;
    for (let element = this.host.children[known]; element; element = element.nextElementSibling)
      this.all.push(new Block(element, names));
    this.host.toggleAttribute('data-whole', !this.rest);
    this.all.slice(first).filter(block => !block.isBare).forEach(block => this.undrawn.add(block));
    came(first);
  }

  // The place of the last paragraph that starts at or before the offset.
  at(offset) {
    return Math.max(0, this.firstNot(block => block.start <= offset) - 1);
  }

  of(element) {
    const block = this.all[this.at(Number(element.dataset.o))];
    return block?.element === element ? block : undefined;
  }

  // Those that hold something of a stretch.
  *over(start, end, from = 0) {
    for (let at = Math.max(from, this.at(start)); at < this.all.length && this.all[at].start < end; at++)
      if (this.all[at].end > start)
        yield this.all[at];
  }

  // Those in sight, found without looking at the others.
  *seen() {
    const frame = this.scroller.getBoundingClientRect();
    for (let at = this.firstNot(block => block.element.getBoundingClientRect().bottom < frame.top); at < this.all.length; at++) {
      if (this.all[at].element.getBoundingClientRect().top > frame.bottom)
        return;
      yield this.all[at];
    }
  }

  // Where a search over all of them turns from yes to no.
  firstNot(isBefore) {
    let [low, high] = [0, this.all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.all[middle]))
        low = middle + 1;
      else
        high = middle;
    }
    return low;
  }

  // Few are drawn at once; of many those in sight, and the rest a little at a time, so that no key waits for them.
  draw(blocks) {
    for (const block of blocks)
      this.undrawn.add(block);
    if (this.isFinishing)
      return;
    if (this.undrawn.size <= fewBlocks) {
      this.drawAll();
      return;
    }
    for (const block of this.seen())
      this.drawOne(block);
    this.drawing ??= this.drawOn();
  }

  async drawOn() {
    while (this.undrawn.size > 0) {
      await nextTurn();
      const until = performance.now() + sliceOfTime;
      for (const block of this.undrawn) {
        this.drawOne(block);
        if (performance.now() > until)
          break;
      }
    }
    this.drawing = undefined;
  }

  drawAll() {
    this.undrawn.forEach(block => this.drawOne(block));
  }

  drawOne(block) {
    if (this.undrawn.delete(block))
      block.draw();
  }
}
