// On paper stands the whole article, however little of it was drawn, and below it the claims by their numbers.

export class Printing {
  constructor({ blocks, article }, options) {
    Object.assign(this, { blocks, article });
    addEventListener('beforeprint', () => this.begin(), options);
    addEventListener('afterprint', () => this.end(), options);
    matchMedia('print').addEventListener('change', event => (event.matches ? this.begin() : this.end()), options);
  }

  begin() {
    if (!this.blocks.length || this.list)
      return;
    this.blocks.finish();
    const html = this.read();
    if (!html)
      return;
    this.list = document.createElement('section');
    this.list.className = 'printed';
    this.list.innerHTML = html;
    this.article.append(this.list);
  }

  end() {
    this.list?.remove();
    this.list = undefined;
  }

  // The browser prints as soon as this returns, so the list cannot come later.
  read() {
    const request = new XMLHttpRequest();
    request.open('GET', this.claims, false);
    try {
      request.send();
    } catch {
      return '';
    }
    return request.status === 200 ? request.responseText : '';
  }
}
