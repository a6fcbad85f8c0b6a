export interface TrackStep {
  day: number
  /** 第 3 天 */
  dayText: string
  title: string
  /** The tinted column: the one visit. */
  visit?: boolean
}

interface TrackDrawingProps {
  items: readonly string[]
  steps: readonly TrackStep[]
  /** The last day of the ruler. */
  days: number
  words: { from: string; fromNote: string; to: string; toNote: string; daysLabel: string; label: string }
}

const LINE = 2.375
const TOP = 1.75
const pct = (share: number) => `${share.toFixed(2)}%`
const rem = (size: number) => `${size}rem`

const START = 13.3
const FORK = 24
const JOIN = 77
const END = 84.2

/** The drawing is the explanation: parallel lines between one application and one result, over a ruler of working days. */
export const TrackDrawing = (props: TrackDrawingProps) => (
  <figure aria-label={props.words.label} className="mt-8 md:mt-10">
    <Lying {...props} />
    <Standing {...props} />
  </figure>
)

function Lying({ items, steps, days, words }: TrackDrawingProps) {
  const bottom = TOP + (items.length - 1) * LINE
  const middle = (TOP + bottom) / 2
  const ruler = bottom + 2.75
  const x = (day: number) => FORK + (day / days) * (JOIN - FORK)
  return (
    <svg width="100%" height={rem(ruler + 3.25)} className="draw hidden lg:block" aria-hidden>
      {steps
        .filter((step) => step.visit)
        .map((step) => (
          <rect
            key={step.day}
            x={pct(x(step.day) - 1.25)}
            width="2.5%"
            y={rem(TOP - 1)}
            height={rem(bottom - TOP + 2)}
            rx="12"
            className="fill-soft"
          />
        ))}
      <Curves count={items.length} top={TOP} bottom={bottom} />
      {items.map((item, row) => (
        <g key={item}>
          <text x={pct(FORK + 0.7)} y={rem(TOP + row * LINE - 0.5)} className="draw-body">
            {item}
          </text>
          {steps
            .filter((step) => step.day > 0 && step.day < days)
            .map((step) => (
              <circle
                key={step.day}
                cx={pct(x(step.day))}
                cy={rem(TOP + row * LINE)}
                r="5"
                className="fill-white stroke-action"
                strokeWidth="2.25"
              />
            ))}
        </g>
      ))}
      <circle cx={pct(START)} cy={rem(middle)} r="10" className="fill-action" />
      <circle cx={pct(END)} cy={rem(middle)} r="10" className="fill-action" />
      <text x="0" y={rem(middle - 0.35)} className="draw-title">
        {words.from}
      </text>
      <text x="0" y={rem(middle + 1)}>
        {words.fromNote}
      </text>
      <text x={pct(END + 2.1)} y={rem(middle - 0.35)} className="draw-title">
        {words.to}
      </text>
      <text x={pct(END + 2.1)} y={rem(middle + 1)}>
        {words.toNote}
      </text>
      <Ruler steps={steps} days={days} y={ruler} x={x} label={words.daysLabel} />
    </svg>
  )
}

/** Fan out and in. Stretched to the width; the strokes are not. */
function Curves({ count, top, bottom }: { count: number; top: number; bottom: number }) {
  return (
    <svg
      x="0"
      y={rem(top)}
      width="100%"
      height={rem(bottom - top)}
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      overflow="visible"
    >
      {Array.from({ length: count }, (_, row) => {
        const y = (row / (count - 1)) * 100
        return (
          <path
            key={row}
            d={`M${START} 50C${START + 6} 50 ${FORK - 6} ${y} ${FORK} ${y}H${JOIN}C${JOIN + 5} ${y} ${END - 5} 50 ${END} 50`}
            fill="none"
            className="stroke-action"
            strokeWidth="2.25"
            vectorEffect="non-scaling-stroke"
          />
        )
      })}
    </svg>
  )
}

interface RulerProps {
  steps: readonly TrackStep[]
  days: number
  y: number
  x: (day: number) => number
  label: string
}

function Ruler({ steps, days, y, x, label }: RulerProps) {
  return (
    <g>
      <text x={pct(x(0))} dx="-0.9em" y={rem(y)} dy="0.36em" textAnchor="end">
        {label}
      </text>
      <line x1={pct(x(0))} x2={pct(x(days))} y1={rem(y)} y2={rem(y)} className="stroke-control" />
      {Array.from({ length: days + 1 }, (_, day) => {
        const named = steps.some((step) => step.day === day)
        return (
          <line
            key={day}
            x1={pct(x(day))}
            x2={pct(x(day))}
            y1={rem(y - (named ? 0.3 : 0.15))}
            y2={rem(y)}
            className="stroke-control"
          />
        )
      })}
      {steps.map((step) => (
        <g key={step.day}>
          <text x={pct(x(step.day))} y={rem(y + 1.4)} textAnchor="middle" className="draw-body">
            {step.title}
          </text>
          <text x={pct(x(step.day))} y={rem(y + 2.6)} textAnchor="middle">
            {step.dayText}
          </text>
        </g>
      ))}
    </g>
  )
}

/** On a phone the six lines stand, short, and the days are read beside them. */
function Standing({ items, steps, days, words }: TrackDrawingProps) {
  const gap = 0.9
  const width = 0.75 + (items.length - 1) * gap
  const centre = rem(0.4 + width / 2)
  const y = (day: number) => 4.25 + (day / days) * 16
  const height = 25.5
  return (
    <div className="lg:hidden">
      <svg width="100%" height={rem(height)} className="draw draw-standing block" aria-hidden>
        {steps
          .filter((step) => step.visit)
          .map((step) => (
            <rect
              key={step.day}
              x="0"
              width={rem(width + 0.8)}
              y={rem(y(step.day) - 0.6)}
              height="1.2rem"
              rx="8"
              className="fill-soft"
            />
          ))}
        {items.map((item, index) => {
          const x = rem(0.75 + index * gap)
          return (
            <g key={item}>
              <line x1={centre} y1="1.25rem" x2={x} y2={rem(y(0))} className="stroke-action" strokeWidth="2" />
              <line x1={x} y1={rem(y(0))} x2={x} y2={rem(y(days))} className="stroke-action" strokeWidth="2" />
              <line
                x1={x}
                y1={rem(y(days))}
                x2={centre}
                y2={rem(height - 1.5)}
                className="stroke-action"
                strokeWidth="2"
              />
              {steps
                .filter((step) => step.day > 0 && step.day < days)
                .map((step) => (
                  <circle
                    key={step.day}
                    cx={x}
                    cy={rem(y(step.day))}
                    r="4"
                    className="fill-white stroke-action"
                    strokeWidth="2"
                  />
                ))}
            </g>
          )
        })}
        <circle cx={centre} cy="1.25rem" r="8" className="fill-action" />
        <circle cx={centre} cy={rem(height - 1.5)} r="8" className="fill-action" />
        <StandingText y={1.25} title={words.from} note={words.fromNote} strong />
        {steps.map((step) => (
          <StandingText key={step.day} y={y(step.day)} title={step.title} note={step.dayText} />
        ))}
        <StandingText y={height - 1.5} title={words.to} note={words.toNote} strong />
      </svg>
    </div>
  )
}

/** Two short lines, because text in a drawing does not wrap. */
const StandingText = ({ y, title, note, strong }: { y: number; title: string; note: string; strong?: boolean }) => (
  <>
    <text x="6.75rem" y={rem(y - 0.15)} className={strong ? 'draw-title' : 'draw-body'}>
      {title}
    </text>
    <text x="6.75rem" y={rem(y + 1)} className="draw-note">
      {note}
    </text>
  </>
)
