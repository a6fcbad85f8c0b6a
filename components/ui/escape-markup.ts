const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
const SPECIAL = /[&<>"']/g

export const escapeMarkup = (text: string): string => text.replace(SPECIAL, (mark) => ESCAPED[mark] ?? mark)
