/**
 * Resolves when the command is asked to end: by a signal, or because the process that started it is gone. Asked again while
 * it is ending (Ctrl+C reaches a whole group, and is passed on too) it simply goes on ending.
 */
export interface StopSignal {
  readonly asked: Promise<void>
  readonly ask: () => void
}

export function listenForStop(): StopSignal {
  let ask: () => void = () => undefined
  const asked = new Promise<void>((resolve) => {
    ask = resolve
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask)
  if (process.channel) {
    process.on('disconnect', ask)
    process.channel.unref()
  }
  return { asked, ask }
}
