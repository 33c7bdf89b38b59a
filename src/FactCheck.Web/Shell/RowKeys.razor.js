// The rows of a page are marked data-row; the first link or button in a row is what opens it.
const rows = () => [...document.querySelectorAll('main [data-row]')];
const here = all => all.findIndex(row => row.contains(document.activeElement));

export const step = by => {
  const all = rows();
  if (all.length === 0)
    return;
  const at = here(all);
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
  const link = all[next].querySelector('a[href], button');
  link?.focus();
  link?.scrollIntoView({ block: 'nearest' });
};

export const press = key => {
  const all = rows();
  all[here(all)]?.querySelector(`[data-row-key="${key}"]`)?.click();
};

export const find = () => {
  const field = document.querySelector('main [data-filter]');
  field?.focus();
  field?.select?.();
};
