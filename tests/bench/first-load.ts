import { gzipSync } from 'node:zlib'

/** Kilobytes (gzip) of the scripts that a first visit loads with the page; what old browsers alone load is left out. */
export async function firstLoadKb(origin: string, path: string, cookie = ''): Promise<number> {
  const answer = await fetch(origin + path, { headers: cookie ? { cookie } : {} })
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  const html = await answer.text()
  const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag)
  const scripts = tags.filter((tag) => !/\bnomodule\b/i.test(tag) && (/^<script/.test(tag) || /as="script"/.test(tag)))
  const addresses = new Set(scripts.flatMap((tag) => /\b(?:src|href)="([^"]+\.js[^"]*)"/.exec(tag)?.[1] ?? []))
  let bytes = 0
  for (const address of addresses) {
    const script = await fetch(new URL(address.replaceAll('&amp;', '&'), origin))
    bytes += gzipSync(Buffer.from(await script.arrayBuffer()), { level: 6 }).length
  }
  return Math.round(bytes / 102.4) / 10
}
