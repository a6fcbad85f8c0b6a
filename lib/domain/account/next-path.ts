/**
 * Where to go after signing in. Only a path of this portal: another host, a scheme, a backslash (browsers read it as a
 * slash) or a control character would let a stranger send people elsewhere through our sign-in page.
 */
export function safeNextPath(raw: string | null | undefined): string | null {
  if (!raw || raw.length > 500 || !raw.startsWith('/')) return null
  if (/^\/[/\\]/.test(raw) || raw.includes('\\') || /[\u0000-\u0020\u007f]/.test(raw)) return null
  if (/^\/(en\/)?(sign-in|api|_next)(\/|\?|#|$)/.test(raw)) return null
  return raw
}
