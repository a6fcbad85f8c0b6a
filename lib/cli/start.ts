import { endWithSentence } from '@/lib/cli/problem'
import { serve } from '@/lib/cli/serve'

/** The portal in earnest: no demo data, no demo desk, and a missing key refuses the start. */
Object.assign(process.env, { NODE_ENV: 'production', DEMO: '' })

await endWithSentence(() => serve({ demo: false, onReady: (origin) => console.log(`ready ${origin}`) }))
