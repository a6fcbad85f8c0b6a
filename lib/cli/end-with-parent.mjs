// Loaded before web and worker: when the process that started them is killed, they end too instead of holding the port.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 10_000).unref()
})
process.channel?.unref()
