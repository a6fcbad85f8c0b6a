'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** The parts of an address that decide. */
type Here = Pick<URL, 'href' | 'origin' | 'pathname' | 'search'>

/** Where a click leads without a new document, or null when it is the browser's own business. */
export function softTarget(event: MouseEvent, here: Here): { href: string; scroll: boolean } | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || isForBrowser(link)) return null
  const there = new URL(link.href, here.href)
  if (there.origin !== here.origin || isFile(there.pathname)) return null
  const samePage = there.pathname === here.pathname && there.search === here.search
  if (samePage && there.hash !== '') return null
  return { href: `${there.pathname}${there.search}${there.hash}`, scroll: link.dataset.scroll !== 'keep' }
}

/** Another window, a download, or another language: `lang` of the document changes with that one. */
const isForBrowser = (link: HTMLAnchorElement): boolean =>
  (link.target !== '' && link.target !== '_self') || link.hasAttribute('download') || link.hreflang !== ''

const isFile = (path: string): boolean => /^\/api\/|\.[a-z0-9]{2,5}$/i.test(path)

/**
 * Makes plain links change the page without loading a new document, for the whole portal: so a link in a list is an `<a>` like any
 * other, costs nothing to render, and works before or without this script. `data-scroll="keep"` stays where the page is.
 */
export function SoftNavigation() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const target = softTarget(event, window.location)
      if (!target) return
      event.preventDefault()
      router.push(target.href, { scroll: target.scroll })
    }
    // On the window, so that whatever handles the click in the page has done so before.
    window.addEventListener('click', follow)
    return () => window.removeEventListener('click', follow)
  }, [router])
  return null
}
