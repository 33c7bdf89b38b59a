import { forget, read, write } from '../drafts.js';

// The rationale's field belongs to the browser: every keystroke is kept here at once, sent a moment later, and forgotten
// here as soon as the server has it.
const pause = 500;
const retry = 3000;
const telling = 5000;

class Rationale {
  constructor(area, key, text, page) {
    Object.assign(this, { area, key, page });
    this.stop = new AbortController();
    this.kept = this.stored();
    // Somebody may have typed before the server's words arrived: both stay.
    const early = area.value;
    const known = this.kept ?? text;
    area.value = early && known && early !== known ? `${known}\n${early}` : early || known;
    area.addEventListener('input', () => this.typed(), { signal: this.stop.signal });
    if (early)
      this.typed();
  }

  stored() {
    return read(this.key)?.fields.rationale ?? null;
  }

  store(text) {
    if (text === null)
      forget(this.key);
    else
      write(this.key, { rationale: text });
  }

  typed() {
    this.store(this.area.value);
    this.tell();
    this.wait(pause);
  }

  // The others see that something is being written before it is sent.
  tell() {
    const now = Date.now();
    if (now - (this.told ?? 0) < telling)
      return;
    this.told = now;
    this.page.invokeMethodAsync('Typing').catch(() => {});
  }

  wait(time) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.send(), time);
  }

  async send() {
    const text = this.area.value;
    let kept = false;
    try {
      kept = await this.page.invokeMethodAsync('TypedAsync', text);
    } catch {
      // The connection is lost: it is tried again until it holds.
    }
    if (this.stop.signal.aborted)
      return;
    if (!kept)
      this.wait(retry);
    else if (this.area.value === text)
      this.store(null);
  }

  // What was typed here and never reached the server; null when there is nothing of the kind.
  restore() {
    const kept = this.kept;
    this.kept = null;
    this.focus();
    if (kept !== null)
      this.wait(0);
    return kept;
  }

  // Number keys choose a rating as long as nobody types, so the field is entered only once one is chosen.
  focus() {
    const choices = [...this.area.closest('.sheet').querySelectorAll('.choice')];
    const chosen = choices.some(choice => choice.getAttribute('aria-pressed') === 'true');
    (chosen ? this.area : choices[0] ?? this.area).focus({ preventScroll: true });
    this.showEvidence();
  }

  // What the verdict rests on stays in sight above it.
  showEvidence() {
    const tabs = this.area.closest('.panel')?.querySelector('[role=tablist]');
    const scroll = tabs?.closest('.scroll');
    if (scroll)
      scroll.scrollTop += tabs.getBoundingClientRect().top - scroll.getBoundingClientRect().top;
  }

  // Two drafts met, and this came out.
  show(text) {
    this.area.value = text;
    this.forget();
  }

  read() {
    return this.area.value;
  }

  forget() {
    clearTimeout(this.waiting);
    this.store(null);
  }

  // What is typed from now on must not stay on this device; what waits to be sent still is.
  keepNowhere() {
    this.store(null);
    this.key = null;
  }

  dispose() {
    clearTimeout(this.waiting);
    this.stop.abort();
  }
}

// The sheet was folded before the script came.
const nobody = { restore: () => null, show: () => {}, read: () => null, forget: () => {}, keepNowhere: () => {}, dispose: () => {} };

export const watch = (area, key, text, page) => (area ? new Rationale(area, key, text, page) : nobody);
