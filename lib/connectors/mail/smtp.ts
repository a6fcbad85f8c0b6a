import { createTransport, type Transporter } from 'nodemailer'

/** Port of the mail system. Without a setting nothing is connected; the demo shows mail at its desk instead. */
export interface Mail {
  /** Stays the same through every attempt, so that a receiver can tell a repetition. */
  readonly messageId: string
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
}

let open: { readonly url: string; readonly transport: Transporter } | null = null

/** Throws when the mail system did not take the message. */
export async function sendMail(url: string, { messageId, ...mail }: Mail): Promise<void> {
  await transportOf(url).sendMail({
    ...mail,
    messageId: `<${messageId}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function transportOf(url: string): Transporter {
  if (open?.url !== url) {
    open?.transport.close()
    const transport = createTransport(url, {
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    })
    open = { url, transport }
  }
  return open.transport
}
