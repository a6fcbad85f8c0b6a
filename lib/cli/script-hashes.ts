import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Problem } from '@/lib/cli/problem'

/**
 * Prerendered pages carry inline scripts that no nonce can mark. Their hashes go into the Content-Security-Policy instead
 * (DESIGN §3.14): `script-hashes.json` beside the server, a list per page, because one list of all pages would make a
 * header longer than proxies let through. Pages are named by their address inside the app folder: `/zh/guide`.
 */
export type ScriptHashes = Readonly<Record<string, readonly string[]>>

export function collectScriptHashes(prerendered: string): ScriptHashes {
  if (!existsSync(prerendered)) return {}
  refuseRegenerated(path.resolve(prerendered, '..', '..', 'prerender-manifest.json'))
  const pages = readdirSync(prerendered, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.html'))
    .sort()
  return Object.fromEntries(
    pages.map((name) => [
      `/${name.slice(0, -'.html'.length)}`,
      hashesOf(readFileSync(path.join(prerendered, name), 'utf8')),
    ]),
  )
}

export const hashesOf = (html: string): readonly string[] => [
  ...new Set(inlineScripts(html).map((script) => `sha256-${createHash('sha256').update(script).digest('base64')}`)),
]

export const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].flatMap((match) =>
    match[1] ? [match[1]] : [],
  )

/** A page made anew while the portal runs would carry scripts that nobody has hashed, and none of them would run. */
function refuseRegenerated(manifest: string): void {
  if (!existsSync(manifest)) return
  // Written by Next; only the two members that are used here.
  const { routes } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    routes: Record<string, { initialRevalidateSeconds: number | false }>
  }
  const page = Object.entries(routes).find(
    ([, { initialRevalidateSeconds }]) => initialRevalidateSeconds !== false,
  )?.[0]
  if (page) {
    throw new Problem(
      `The page ${page} is prerendered and made anew at run time (revalidate): render it at request time and cache its data instead.`,
    )
  }
}
