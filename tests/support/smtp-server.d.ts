declare module 'smtp-server' {
  import type { Server } from 'node:net'
  import type { Readable } from 'node:stream'

  interface Session {
    readonly envelope: { readonly rcptTo: readonly { readonly address: string }[] }
  }
  type Done = (error?: Error | null) => void

  export class SMTPServer {
    constructor(options: {
      authOptional?: boolean
      disabledCommands?: readonly string[]
      onRcptTo?: (address: { readonly address: string }, session: Session, done: Done) => void
      onData?: (stream: Readable, session: Session, done: Done) => void
    })
    readonly server: Server
    listen(port: number, host: string): void
    close(done: () => void): void
  }
}
