import { openDatabase } from '@/lib/cli/database'
import { endWithSentence } from '@/lib/cli/problem'
import { closeDatabase } from '@/lib/db/client'
import { forgetEnv } from '@/lib/env'
import { verifyAudit } from '@/lib/services/audit/verify-audit'

/** Recomputes every audit stream and every anchor; ends with 1 when anything is missing or different. `--json` for programs. */
await endWithSentence(async () => {
  const running = await openDatabase()
  process.env.DATABASE_URL = running.url
  forgetEnv()
  try {
    const report = await verifyAudit()
    if (process.argv.includes('--json')) console.log(JSON.stringify(report, null, 2))
    else {
      for (const { kind, stream, seq } of report.problems) console.log(`${kind}  ${stream}  ${seq}`)
      const { entries, streams, anchors, lastAnchor, problemCount } = report
      console.log(
        `${entries} entries in ${streams} streams, ${anchors} anchors: ${problemCount === 0 ? 'intact' : `${problemCount} problems`}`,
      )
      if (lastAnchor) console.log(`Note down outside the portal: anchor ${lastAnchor.seq} ${lastAnchor.hash}`)
    }
    return report.intact ? 0 : 1
  } finally {
    await closeDatabase()
    await running.stop()
  }
})
