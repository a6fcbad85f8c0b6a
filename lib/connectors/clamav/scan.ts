import { createReadStream } from 'node:fs'
import net from 'node:net'

/** Port of the malware scanner; `null` in the settings means that none is connected. */
export interface ScannerAddress {
  readonly host: string
  readonly port: number
}

export type ScanVerdict = 'CLEAN' | 'INFECTED' | 'UNAVAILABLE'

const TIMEOUT_MS = 30_000

/** clamd's INSTREAM: chunks with a four-byte length, an empty chunk at the end, one line as the answer. */
export async function scanWithClamd(file: string, { host, port }: ScannerAddress): Promise<ScanVerdict> {
  const socket = net.connect({ host, port })
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('the scanner did not answer')))
  const answer = readAnswer(socket)
  answer.catch(() => undefined) // awaited below; a connection that fails at once must not count as unhandled
  try {
    await sendFile(socket, file)
    return verdictOf(await answer)
  } catch {
    return 'UNAVAILABLE'
  } finally {
    socket.destroy()
  }
}

async function sendFile(socket: net.Socket, file: string): Promise<void> {
  await new Promise<void>((resolve, reject) => socket.once('connect', () => resolve()).once('error', reject))
  socket.write('zINSTREAM\0')
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(chunk.length)
    socket.write(length)
    if (!socket.write(chunk)) await new Promise<void>((resolve) => socket.once('drain', () => resolve()))
  }
  socket.write(Buffer.alloc(4))
}

async function readAnswer(socket: net.Socket): Promise<string> {
  let answer = ''
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    answer += chunk.toString('utf8')
    if (answer.includes('\0')) break
  }
  return answer
}

function verdictOf(answer: string): ScanVerdict {
  if (/ FOUND\0?\s*$/.test(answer)) return 'INFECTED'
  return /: OK\0?\s*$/.test(answer) ? 'CLEAN' : 'UNAVAILABLE'
}
