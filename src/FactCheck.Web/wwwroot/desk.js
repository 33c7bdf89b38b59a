// Runs before the page is painted, on every page: the chosen theme, the link that skips the navigation, and what sign-out clears.
(() => {
  const themeKey = 'factcheck.theme';
  const draftPrefix = 'factcheck.draft.';
  const root = document.documentElement;

  const stored = () => {
    try {
      return localStorage.getItem(themeKey);
    } catch {
      return null;
    }
  };

  const show = choice => {
    if (choice === 'light' || choice === 'dark')
      root.dataset.theme = choice;
    else
      delete root.dataset.theme;
  };

  const choose = choice => {
    show(choice);
    try {
      if (choice === 'system')
        localStorage.removeItem(themeKey);
      else
        localStorage.setItem(themeKey, choice);
    } catch {
      // Storage is off: the choice lasts as long as the page.
    }
  };

  show(stored());
  addEventListener('storage', event => {
    if (event.key === themeKey)
      show(event.newValue);
  });

  document.addEventListener('change', event => {
    if (event.target.matches?.('[data-theme-choice]'))
      choose(event.target.value);
  });

  // A menu that opens shows what is chosen now, whichever page or window chose it.
  document.addEventListener('toggle', event => {
    const now = root.dataset.theme ?? 'system';
    for (const choice of event.target.querySelectorAll?.('[data-theme-choice]') ?? [])
      choice.checked = choice.value === now;
  }, true);

  // What one person left unsent must not lie open for the next at the same machine.
  document.addEventListener('submit', event => {
    if (!event.target.matches?.('[data-clears-drafts]'))
      return;
    try {
      for (const key of Object.keys(localStorage).filter(name => name.startsWith(draftPrefix)))
        localStorage.removeItem(key);
    } catch {
      // Storage is off: nothing was kept.
    }
  });

  document.addEventListener('click', event => {
    const skip = event.target.closest?.('[data-skip]');
    if (!skip)
      return;
    event.preventDefault();
    document.getElementById(skip.dataset.skip)?.focus();
  });
})();

// What a page needs once somebody works on it is asked for after all that it needs to come alive.
addEventListener('load', () => setTimeout(() => {
  if (!document.getElementById('components-reconnect-modal'))
    return;
  import('./address.js');
  import('./drafts.js');
  import('./Shell/ReconnectDialog.razor.js');
}, 500));

// A field tells its value when it is left; Ctrl+Enter pressed in it must not overtake what was just typed.
addEventListener('keydown', event => {
  const field = event.target;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && field.matches?.('input, textarea, select'))
    field.dispatchEvent(new Event('change', { bubbles: true }));
}, true);

// Where Enter sends what a field says, it does not also begin a new line.
addEventListener('keydown', event => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.target.matches?.('textarea[data-enter-sends]'))
    event.preventDefault();
}, true);
