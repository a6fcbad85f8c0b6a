interface ProgressBarProps {
  /** 0–100 */
  percent: number
  label: string
}

/** Sizes are attributes, not styles: the content security policy allows no inline style. */
export function ProgressBar({ percent, label }: ProgressBarProps) {
  const done = Math.min(100, Math.max(0, Math.round(percent)))
  return (
    <svg
      role="progressbar"
      aria-label={label}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={100}
      width="100%"
      height="0.5rem"
      className="draw block"
    >
      <rect width="100%" height="100%" className="fill-track" />
      <rect width={`${done}%`} height="100%" className="fill-action" />
    </svg>
  )
}
