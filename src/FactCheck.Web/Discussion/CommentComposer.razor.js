// The comment's field belongs to the browser: every keystroke is kept here until the comment was sent. Typing @ opens a list
// of people; the field keeps the focus and says which one is chosen (aria-activedescendant).
import { forget, read, write } from '../drafts.js';

const most = 6;
const telling = 5000;
const sign = '\uFFFC';
const isLetter = text => text !== undefined && /[\p{L}\p{N}]/u.test(text);

class Composer {
  constructor(area, list, said, key, text, people, words, page) {
    Object.assign(this, { area, list, said, key, text, people, words, page });
    this.found = [];
    this.active = 0;
    this.stop = new AbortController();
    const options = { signal: this.stop.signal };
    // Somebody may have typed before the script came.
    const early = area.value;
    area.value = early || (read(key)?.fields.comment ?? text);
    area.addEventListener('input', () => this.typed(), options);
    area.addEventListener('keydown', event => this.pressed(event), options);
    area.addEventListener('click', () => this.offer(), options);
    area.addEventListener('blur', () => this.close(), options);
    if (early)
      this.typed();
    list.addEventListener('pointerdown', event => event.preventDefault(), options);
    list.addEventListener('click', event => this.pick(Number(event.target.closest('[role=option]')?.dataset.at)), options);
  }

  typed() {
    const now = this.area.value;
    if (now === this.text)
      forget(this.key);
    else
      write(this.key, { comment: now });
    this.tell();
    this.offer();
  }

  // The others see that a comment is being written.
  tell() {
    const now = Date.now();
    if (now - (this.told ?? 0) < telling)
      return;
    this.told = now;
    this.page.invokeMethodAsync('Typing').catch(() => {});
  }

  // What was typed after the last @, as long as it can be the beginning of a name.
  asked() {
    const before = this.area.value.slice(0, this.area.selectionStart);
    const at = before.lastIndexOf('@');
    if (at < 0 || isLetter(before[at - 1]) || this.area.selectionStart !== this.area.selectionEnd)
      return null;
    const words = before.slice(at + 1);
    return words.length > 60 || words.includes('\n') ? null : { at, words: words.toLowerCase() };
  }

  offer() {
    const asked = this.asked();
    const fits = person => {
      const name = person.name.toLowerCase();
      return name !== asked.words && (name.startsWith(asked.words) || name.split(/[\s.-]+/).some(part => part.startsWith(asked.words)));
    };
    this.found = asked ? this.people.filter(fits).slice(0, most) : [];
    this.active = 0;
    this.draw();
    this.said.textContent = this.found.length === 0 ? '' : this.found.length === 1 ? this.words.one : this.words.several.replace('{0}', this.found.length);
  }

  draw() {
    this.list.hidden = this.found.length === 0;
    this.list.replaceChildren(...this.found.map((person, at) => {
      const option = document.createElement('li');
      option.id = `${this.list.id}-${at}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', at === this.active);
      option.dataset.at = at;
      option.textContent = person.name;
      return option;
    }));
    if (this.found.length === 0)
      this.area.removeAttribute('aria-activedescendant');
    else
      this.area.setAttribute('aria-activedescendant', `${this.list.id}-${this.active}`);
  }

  close() {
    this.found = [];
    this.said.textContent = '';
    this.draw();
  }

  pressed(event) {
    if (event.isComposing)
      return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.close();
      this.page.invokeMethodAsync('SendAsync').catch(() => {});
      return;
    }
    if (this.found.length === 0)
      return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.active = (this.active + step + this.found.length) % this.found.length;
      this.draw();
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) {
      this.pick(this.active);
    } else if (event.key === 'Escape') {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  pick(at) {
    const person = this.found[at];
    const asked = this.asked();
    if (!person || !asked)
      return;
    this.area.focus();
    this.area.setRangeText(`@${person.name} `, asked.at, this.area.selectionStart, 'end');
    this.typed();
    this.close();
  }

  // Whoever is named in full after an @ is mentioned; the text keeps a sign in each such place.
  read() {
    const byLength = [...this.people].sort((one, other) => other.name.length - one.name.length);
    const typed = this.area.value.replaceAll(sign, ' ');
    const mentioned = [];
    let text = '';
    for (let at = 0; at < typed.length;) {
      const person = typed[at] === '@' && !isLetter(typed[at - 1]) &&
        byLength.find(({ name }) => typed.startsWith(name, at + 1) && !isLetter(typed[at + 1 + name.length]));
      if (person) {
        mentioned.push(person.id);
        text += sign;
        at += 1 + person.name.length;
      } else {
        text += typed[at++];
      }
    }
    return { text, mentioned };
  }

  forget() {
    forget(this.key);
    this.told = 0;
    this.area.value = this.text;
    this.close();
  }

  focus() {
    this.area.focus();
    this.area.setSelectionRange(this.area.value.length, this.area.value.length);
  }

  dispose() {
    this.stop.abort();
  }
}

// The composer was closed before the script came.
const nobody = { read: () => null, forget: () => {}, focus: () => {}, dispose: () => {} };

export const watch = (area, list, said, key, text, people, words, takesFocus, page) => {
  if (!area)
    return nobody;
  const composer = new Composer(area, list, said, key, text, people, words, page);
  if (takesFocus)
    composer.focus();
  return composer;
};
