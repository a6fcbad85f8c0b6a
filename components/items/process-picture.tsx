import { GUIDE, GUIDE_STEPS, LANE_WORDS, type GuideLane } from '@/lib/copy/guide'
import { say } from '@/lib/copy/say'
import type { Locale } from '@/lib/domain/shared/wording'

const LANES: readonly GuideLane[] = ['you', 'approval', 'health']
/** In rem, so that it grows with the text. */
const LANE = 3.25
const ROW = 4.5
const x = (lane: GuideLane): string => `${LANES.indexOf(lane) * LANE + LANE / 2}rem`
const WIDTH = `${LANES.length * LANE}rem`

/**
 * Whose move it is, step by step: three lanes with one line through them, the words beside it as a list. The drawing of a step
 * is as high as its words, so it holds on a phone, in large text and on paper.
 */
export const ProcessPicture = ({ locale }: { locale: Locale }) => (
  <div className="mt-4 max-w-[44rem]">
    <div aria-hidden className="flex text-xs text-ink-3" style={{ width: WIDTH }}>
      {LANES.map((lane) => (
        <span key={lane} className="flex-1 text-center">
          {say(LANE_WORDS[lane].short, locale)}
        </span>
      ))}
    </div>
    <ol>
      {GUIDE_STEPS.map((step, at) => (
        <li key={step.key} className="flex" style={{ minHeight: `${ROW}rem` }}>
          <StepDrawing lane={step.lane} next={GUIDE_STEPS[at + 1]?.lane ?? null} />
          <div className="min-w-0 flex-1 pb-4 pl-3">
            <p className="font-semibold">{say(step.title, locale)}</p>
            <p className="text-s text-ink-2">
              {say(step.who, locale)} · {say(step.day, locale)}
            </p>
            {step.otherwise && (
              <p className="mt-0.5 border-l-2 border-line pl-2 text-s text-ink-3">{say(step.otherwise, locale)}</p>
            )}
          </div>
        </li>
      ))}
    </ol>
    <p className="text-s text-ink-3">{say(GUIDE.processNote, locale)}</p>
  </div>
)

/** From the middle of this step's dot to the next one's; the line crosses over at the foot of the row. */
const StepDrawing = ({ lane, next }: { lane: GuideLane; next: GuideLane | null }) => (
  <div className="relative flex-none" style={{ width: WIDTH }}>
    <svg className="draw absolute inset-0 h-full w-full" aria-hidden overflow="visible">
      {LANES.map((one) => (
        <line key={one} x1={x(one)} x2={x(one)} y1="0" y2="100%" className="stroke-line" strokeDasharray="2 4" />
      ))}
      {next && (
        <>
          <line x1={x(lane)} x2={x(lane)} y1="0.75rem" y2="100%" className="stroke-action" strokeWidth="2.25" />
          <line x1={x(lane)} x2={x(next)} y1="100%" y2="100%" className="stroke-action" strokeWidth="2.25" />
          <svg y="100%" overflow="visible">
            <line x1={x(next)} x2={x(next)} y1="0" y2="0.75rem" className="stroke-action" strokeWidth="2.25" />
          </svg>
        </>
      )}
      <circle
        cx={x(lane)}
        cy="0.75rem"
        r="7"
        className={lane === 'you' ? 'fill-action stroke-action' : 'fill-white stroke-action'}
        strokeWidth="2.25"
      />
    </svg>
  </div>
)
