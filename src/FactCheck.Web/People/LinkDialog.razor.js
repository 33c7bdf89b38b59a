// Copies what stands in a field. Where the browser gives no clipboard (plain http from another machine), the field is
// selected, so that the person's own copy key does it.
export async function copy(field) {
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
