interface SvgHistogramProps {
  bins: readonly { label: string; count: number; late?: boolean }[]
  /** Dashed line after this bin, with its words. */
  promise?: { afterIndex: number; label: string; note?: string }
  /** What one reads when one cannot see it. */
  label: string
}

/** Counts per working day. A missed promise is red and said in words. */
export function SvgHistogram({ bins, promise, label }: SvgHistogramProps) {
  const most = Math.max(1, ...bins.map((bin) => bin.count))
  const step = 100 / Math.max(1, bins.length)
  const promiseX = promise ? `${(promise.afterIndex + 1) * step}%` : undefined
  return (
    <svg role="img" aria-label={label} width="100%" height="13rem" className="draw">
      {bins.map((bin, index) => {
        const height = (bin.count / most) * 8
        const middle = `${(index + 0.5) * step}%`
        return (
          <g key={bin.label}>
            <rect
              x={`${index * step + step * 0.07}%`}
              width={`${step * 0.86}%`}
              y={`${11 - height}rem`}
              height={`${height}rem`}
              className={bin.late ? 'fill-late' : 'fill-action'}
            />
            {bin.count > 0 && (
              <text x={middle} y={`${10.6 - height}rem`} textAnchor="middle">
                {bin.count}
              </text>
            )}
            <text x={middle} y="12.25rem" textAnchor="middle">
              {bin.label}
            </text>
          </g>
        )
      })}
      <line x1="0" x2="100%" y1="11rem" y2="11rem" className="stroke-control" />
      {promise && (
        <>
          <line
            x1={promiseX}
            x2={promiseX}
            y1="0.25rem"
            y2="11rem"
            className="stroke-ink"
            strokeWidth="2"
            strokeDasharray="4 3"
          />
          <text x={promiseX} dx="0.5rem" y="1rem" className="draw-body">
            {promise.label}
          </text>
          {promise.note !== undefined && (
            <text x={promiseX} dx="0.5rem" y="2.25rem" className="fill-late">
              {promise.note}
            </text>
          )}
        </>
      )}
    </svg>
  )
}
