// The handles at the edges of the chosen claim's passages. Arrows move an edge by a word, with Alt by a character, with Shift by a
// sentence; Enter saves, Escape gives up. A pointer or a finger drags it. Which places an edge may take is for the page to say.

import { makeHandles, tellPlace } from './handles.js';
import { highlight, offsetUnder, rangeOf } from './places.js';

const movingName = 'article-moving';
const still = 4;

const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const unitOf = event => (event.altKey ? 'Character' : event.shiftKey ? 'Sentence' : 'Word');

export class Edges {
  constructor({ blocks, marks, host, scroller, ask }, options) {
    Object.assign(this, { blocks, marks, host, scroller, ask });
    this.turn = Promise.resolve();
    host.addEventListener('keydown', event => this.keyed(event), options);
    host.addEventListener('focusout', event => this.left(event), options);
    host.addEventListener('mousedown', event => { if (this.handle(event.target)) event.preventDefault(); }, options);
    host.addEventListener('pointerdown', event => this.grabbed(event), options);
    host.addEventListener('pointermove', event => this.dragged(event), options);
    host.addEventListener('pointerup', event => this.dropped(event), options);
    host.addEventListener('pointercancel', () => this.giveUp(), options);
  }

  // Gives handles to a claim's passages, or to nobody. The words are those of the page; gives the paragraphs to draw.
  show(key, words) {
    const touched = new Set();
    const each = (marks, work) => marks.forEach(mark => {
      work(mark);
      for (const block of this.blocks.over(mark.start, mark.end))
        touched.add(block);
    });
    each((this.held ?? []).filter(mark => mark.handles), mark => { delete mark.handles; });
    this.words = words;
    this.held = key && words ? this.marks.of(key).toSorted((a, b) => a.start - b.start) : [];
    each(this.held, mark => { mark.handles = makeHandles(mark, this.blocks, this.words, this.held.length > 1 && (() => this.ask('TakePassageOff', mark.start, mark.end))); });
    return touched;
  }

  handle(target) {
    return target.closest?.('.edge');
  }

  // Which handle has the focus, to give it back after its paragraph was drawn again.
  focused() {
    const edge = document.activeElement && this.host.contains(document.activeElement) && document.activeElement.closest('.edge, .take-off');
    return edge ? { edge, isEnd: !edge.classList.contains('start'), place: Math.max(0, this.held.indexOf(edge.mark)) } : null;
  }

  focus({ isEnd, place }) {
    const handles = (this.held[place] ?? this.held.at(-1))?.handles;
    const edge = isEnd ? handles?.after[0] : handles?.before;
    (edge?.isConnected ? edge : this.scroller).focus({ preventScroll: true });
  }

  // What an edge was moved to and not saved yet.
  of(mark) {
    return this.moved?.mark === mark ? this.moved : mark;
  }

  keyed(event) {
    const edge = this.handle(event.target);
    if (!edge || event.ctrlKey || event.metaKey)
      return;
    const isRightToLeft = getComputedStyle(edge.closest('[data-o]')).direction === 'rtl';
    const step = steps[event.key] * (isRightToLeft && /Left|Right/.test(event.key) ? -1 : 1);
    if (step)
      this.inTurn(() => this.move(edge, 'MoveEdge', step, unitOf(event)));
    else if (event.key === 'Enter')
      this.inTurn(() => this.save());
    else if (event.key === 'Escape' && this.moved)
      this.inTurn(() => this.giveUp(edge));
    else if (event.key === 'Delete' && this.held.length > 1)
      this.ask('TakePassageOff', edge.mark.start, edge.mark.end);
    else
      return;
    event.preventDefault();
    event.stopPropagation();
  }

  // One after the other: each step goes on from where the last one came to.
  inTurn(work) {
    this.turn = this.turn.then(work, work);
    return this.turn;
  }

  async move(edge, how, where, unit) {
    const isEnd = edge.classList.contains('end');
    const now = this.of(edge.mark);
    const to = await this.ask(how, now.start, now.end, isEnd, where, unit);
    if (!to || !edge.isConnected)
      return;
    this.moved = { mark: edge.mark, start: to.start, end: to.end };
    const range = rangeOf(this.blocks, to.start, to.end);
    highlight(movingName, [range]);
    tellPlace(edge, isEnd ? to.end : to.start, to.words);
    if (!this.drag)
      this.reveal(isEnd ? to.end - 1 : to.start);
  }

  reveal(offset) {
    const box = rangeOf(this.blocks, offset, offset + 1).getBoundingClientRect();
    const frame = this.scroller.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom)
      this.scroller.scrollBy({ top: box.top - frame.top - frame.height / 2, behavior: 'instant' });
  }

  async save() {
    const moved = this.moved;
    if (!moved || (moved.start === moved.mark.start && moved.end === moved.mark.end)) {
      this.giveUp();
      return;
    }
    if (await this.ask('SavePassage', moved.mark.start, moved.mark.end, moved.start, moved.end))
      this.forget();
  }

  giveUp(edge) {
    if (edge) {
      const { mark } = edge;
      const isEnd = edge.classList.contains('end');
      tellPlace(edge, isEnd ? mark.end : mark.start, this.words.asBefore);
    }
    this.forget();
  }

  forget() {
    this.moved = undefined;
    this.drag = undefined;
    this.host.classList.remove('dragging');
    highlight(movingName, []);
  }

  // Leaving both handles of a passage gives up what was not saved.
  left(event) {
    if (this.moved && !this.drag && this.handle(event.target) && this.handle(event.relatedTarget ?? document.body)?.mark !== this.moved.mark && event.target.isConnected)
      this.giveUp();
  }

  grabbed(event) {
    const edge = this.handle(event.target);
    if (!edge || event.button !== 0)
      return;
    edge.focus({ preventScroll: true });
    edge.setPointerCapture(event.pointerId);
    const box = rangeOf(this.blocks, ...(edge.classList.contains('end') ? [edge.mark.end - 1, edge.mark.end] : [edge.mark.start, edge.mark.start + 1])).getBoundingClientRect();
    this.drag = { edge, x: event.clientX, y: event.clientY, line: box.top + box.height / 2 - event.clientY };
  }

  dragged(event) {
    if (!this.drag || this.drag.waits || Math.hypot(event.clientX - this.drag.x, event.clientY - this.drag.y) < still)
      return;
    this.host.classList.add('dragging');
    const drag = this.drag;
    drag.waits = true;
    this.dragTo(event).finally(() => { drag.waits = false; });
  }

  dragTo(event) {
    const { edge, line } = this.drag;
    const offset = offsetUnder(this.blocks, event.clientX, event.clientY + line);
    return offset === undefined ? Promise.resolve() : this.inTurn(() => this.move(edge, 'DragEdge', offset, unitOf(event)));
  }

  dropped(event) {
    if (!this.drag)
      return;
    if (!this.host.classList.contains('dragging')) {
      this.drag = undefined;
      return;
    }
    this.dragTo(event);
    this.inTurn(() => this.save());
    this.inTurn(() => { this.drag = undefined; this.host.classList.remove('dragging'); });
  }

  stop() {
    highlight(movingName, []);
  }
}
