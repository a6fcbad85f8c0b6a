/**
 * SHA-256 of a file by WebCrypto, the same call in browsers, workers and Node, so that /verify can compare a dropped
 * file with the register without sending it anywhere.
 */
export async function sha256Hex(file: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', file)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** True when the file is, byte for byte, the stored original. */
export const isOriginalFile = async (
  file: ArrayBuffer | Uint8Array<ArrayBuffer>,
  registeredSha256: string,
): Promise<boolean> => (await sha256Hex(file)) === registeredSha256.trim().toLowerCase()
