import { accountsTable } from '@/lib/cli/demo-accounts'
import { endWithSentence } from '@/lib/cli/problem'
import { serve } from '@/lib/cli/serve'

process.env.DEMO = '1'

await endWithSentence(() =>
  serve({
    demo: true,
    onReady: (origin) => console.log(`\n${accountsTable()}\n\nready ${origin}`),
  }),
)
