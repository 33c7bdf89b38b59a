// The paragraphs in the order of the text, taken in as they come, and drawn where somebody looks before anywhere else.

import { Block } from './block.js';

const piece = 150_000;
const fewBlocks = 60;
// The browser watches each group on its own, whether it comes into sight: so many paragraphs cost one look.
const together = 24;
const sliceOfTime = 8;

const nextTurn = () => new Promise(done => setTimeout(done));

export class Blocks {
  constructor(host, scroller) {
    this.host = host;
    this.scroller = scroller;
    this.all = [];
    this.groups = [];
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
    this.groups = [];
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
    const first = this.all.length;
    for (const group of grouped(html, names)) {
      this.all.push(...group.blocks);
      this.groups.push(group);
      this.host.append(group.element);
    }
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
    const isAbove = ({ element }) => element.getBoundingClientRect().bottom < frame.top;
    const isBelow = ({ element }) => element.getBoundingClientRect().top > frame.bottom;
    for (let at = firstNot(this.groups, isAbove); at < this.groups.length && !isBelow(this.groups[at]); at++)
      yield* this.groups[at].blocks.filter(block => !isAbove(block) && !isBelow(block));
  }

  firstNot(isBefore) {
    return firstNot(this.all, isBefore);
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

// Where a search over all of them turns from yes to no.
const firstNot = (all, isBefore) => {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(all[middle]))
      low = middle + 1;
    else
      high = middle;
  }
  return low;
};

// The paragraphs of a piece, so many together; a group never ends between two of the same kind, nor holds the headline.
const grouped = (html, names) => {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: html });
  const groups = [];
  for (const element of [...content.children]) {
    const block = new Block(element, names);
    let group = groups.at(-1);
    if (element.matches('.headline')) {
      groups.push({ element, blocks: [block] });
      continue;
    }
    if (!group || group.element.dataset.o || (group.blocks.length >= together && !element.className)) {
      group = { element: document.createElement('div'), blocks: [] };
      group.element.className = 'together';
      groups.push(group);
    }
    group.blocks.push(block);
    group.element.append(element, '\n');
  }
  // Drawn only near the view: until then it takes about the room it will need.
  for (const { element, blocks } of groups)
    element.style.containIntrinsicBlockSize = `auto ${blocks.reduce((room, block) => room + block.room, 0)}px`;
  return groups;
};
