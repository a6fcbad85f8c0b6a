/**
 * Remembers the link that has the focus; the answer puts it on the same link again, when what held it was written anew meanwhile
 * (parts sent as text are replaced as a whole, see components/ui/still.tsx).
 */
export function keepFocus(): () => void {
  const link = document.activeElement
  if (!(link instanceof HTMLAnchorElement)) return () => undefined
  const address = link.getAttribute('href')
  return () => {
    if (link.isConnected || document.activeElement !== document.body) return
    const links = document.querySelectorAll<HTMLAnchorElement>('a[href]')
    const same = [...links].find((one) => one.getAttribute('href') === address)
    same?.focus({ preventScroll: true })
  }
}
