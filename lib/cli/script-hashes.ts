import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Prerendered pages carry inline scripts that no nonce can mark. Their hashes go into the Content-Security-Policy instead
 * (DESIGN §3.14): `script-hashes.json` beside the server, one sorted list for all pages.
 */
export function collectScriptHashes(prerendered: string): readonly string[] {
  if (!existsSync(prerendered)) return []
  const hashes = readdirSync(prerendered, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .flatMap((name) => inlineScripts(readFileSync(path.join(prerendered, name), 'utf8')))
    .map((script) => `sha256-${createHash('sha256').update(script).digest('base64')}`)
  return [...new Set(hashes)].sort()
}

export const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].flatMap((match) =>
    match[1] ? [match[1]] : [],
  )
