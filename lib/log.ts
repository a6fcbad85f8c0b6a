/** Structured lines on stderr: ids and codes only, never personal data (STYLE §7). */
export function logError(
  event: string,
  error: unknown,
  ids: Readonly<Record<string, string | number | null>> = {},
): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  process.stderr.write(
    `${JSON.stringify({ level: 'error', event, ...ids, error: name, message: scrub(message), stack: scrub(stack ?? '') })}\n`,
  )
}

export function logInfo(event: string, ids: Readonly<Record<string, string | number | null>> = {}): void {
  process.stderr.write(`${JSON.stringify({ level: 'info', event, ...ids })}\n`)
}

/** Error texts of libraries can quote values; numbers that could be an ID or a mobile are taken out. */
const scrub = (text: string): string => text.replace(/\b(\d{17}[\dXx]|1[3-9]\d{9})\b/g, '***')
