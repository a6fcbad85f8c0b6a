/**
 * Port of the SMS gateway. The real interface is not known yet (DOMAIN §11); assumed: one POST per message, idempotent by
 * `id`, any 2xx means taken.
 */
export interface Sms {
  readonly id: string
  readonly to: string
  readonly text: string
}

const TIMEOUT_MS = 15_000

/** Throws when the gateway did not take the message. */
export async function sendSms(url: string, sms: Sms): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': sms.id },
    body: JSON.stringify(sms),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  await response.body?.cancel()
  if (!response.ok) throw new Error(`the SMS gateway answered ${response.status}`)
}
