using Microsoft.Playwright;

namespace FactCheck.Benchmarks.Speed;

/// <summary>Times real keys: from the browser's key event to the frame in which what they change was painted.</summary>
internal sealed class KeyStrokes(IPage page)
{
    private const string Watch =
        """
        sign => {
          const read = () => { const at = document.querySelector(sign); return at && (at.value ?? at.textContent); };
          let began = 0;
          let before = read();
          window.painted = null;
          const press = event => { began = event.timeStamp; before = read(); window.painted = null; };
          const look = () => {
            const now = read();
            if (began === 0 || now === before || now === null)
              return;
            const start = began;
            began = 0;
            requestAnimationFrame(() => setTimeout(() => { window.painted = performance.now() - start; }));
          };
          const observer = new MutationObserver(look);
          window.unwatch?.();
          window.unwatch = () => {
            observer.disconnect();
            document.removeEventListener('keydown', press, true);
            document.removeEventListener('input', look);
          };
          observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
          document.addEventListener('keydown', press, true);
          document.addEventListener('input', look);
        }
        """;

    /// <summary>Presses the keys one after the other, each when the one before was painted.</summary>
    /// <param name="sign">Selector of what each key changes.</param>
    /// <param name="pause">How long nobody presses anything before each.</param>
    /// <returns>Milliseconds of each key.</returns>
    public async Task<IReadOnlyList<double>> PressAsync(string sign, IEnumerable<string> keys, TimeSpan pause = default)
    {
        await page.EvaluateAsync(Watch, sign);
        var times = new List<double>();
        foreach (var key in keys)
        {
            await Task.Delay(pause);
            await page.Keyboard.PressAsync(key);
            var painted = await page.WaitForFunctionAsync("() => window.painted");
            times.Add(await painted.JsonValueAsync<double>());
        }

        return times;
    }
}
