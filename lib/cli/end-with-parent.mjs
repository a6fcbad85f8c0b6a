// Loaded before web and worker: when the process that started them is killed, they end too instead of holding the port.
// Only in that process's own children; what these start in turn inherits the option and must be left alone.
if (process.env.PORTAL_SUPERVISOR === String(process.ppid)) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM')
    setTimeout(() => process.exit(1), 10_000).unref()
  })
  process.channel?.unref()
}
