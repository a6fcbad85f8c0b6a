'use client'

import { type PointerEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'

interface Props {
  name: string
  /** Id of the field whose text may stand in for a drawing: for whoever cannot draw. */
  nameFieldId: string
  words: {
    readonly label: string
    readonly hint: string
    readonly clear: string
    readonly typed: string
    readonly noScript: string
  }
}

const WIDTH = 640
const HEIGHT = 220

function blank(context: CanvasRenderingContext2D): void {
  context.fillStyle = '#fff'
  context.fillRect(0, 0, WIDTH, HEIGHT)
}

const never = (): (() => void) => () => undefined
/** True in the browser, false on the server and until the page has woken up. */
const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** Draws with finger, pen or mouse; the picture goes along as text in a hidden field, so that it survives a refusal. */
export function SignaturePad({ name, nameFieldId, words }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)
  const [value, setValue] = useState('')
  const awake = useAwake()
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (context) blank(context)
  }, [])
  const place = ({ nativeEvent, currentTarget }: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = currentTarget.getBoundingClientRect()
    return [
      ((nativeEvent.clientX - box.left) * WIDTH) / box.width,
      ((nativeEvent.clientY - box.top) * HEIGHT) / box.height,
    ]
  }
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    const context = event.currentTarget.getContext('2d')
    if (!context) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = true
    context.strokeStyle = '#000'
    context.lineWidth = 5
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.beginPath()
    context.moveTo(...place(event))
  }
  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    const context = drawing.current ? event.currentTarget.getContext('2d') : null
    context?.lineTo(...place(event))
    context?.stroke()
  }
  const end = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!drawing.current) return
    drawing.current = false
    setValue(event.currentTarget.toDataURL('image/png'))
  }
  const clear = (): void => {
    const context = canvas.current?.getContext('2d')
    if (context) blank(context)
    setValue('')
  }
  const typed = (): void => {
    const context = canvas.current?.getContext('2d')
    const field = document.getElementById(nameFieldId)
    const text = field instanceof HTMLInputElement ? field.value.trim() : ''
    if (!context || !canvas.current || text === '') return field?.focus()
    blank(context)
    context.fillStyle = '#000'
    context.font = '72px "KaiTi", "STKaiti", "PingFang SC", "Noto Sans CJK SC", sans-serif'
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.fillText(text, WIDTH / 2, HEIGHT / 2, WIDTH - 40)
    setValue(canvas.current.toDataURL('image/png'))
  }
  return (
    <div className="my-4">
      <p id={`${name}-label`} className="field-label">
        {words.label}
      </p>
      <p className="field-hint">{words.hint}</p>
      <noscript>
        <p className="mt-2 text-you">{words.noScript}</p>
      </noscript>
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-labelledby={`${name}-label`}
        className="mt-2 w-full max-w-prose touch-none rounded-box border-2 border-control bg-white"
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      />
      <input type="hidden" name={name} value={value} />
      {awake && (
        <div className="mt-2 flex flex-wrap gap-3">
          <Button type="button" onClick={clear}>
            {words.clear}
          </Button>
          <Button type="button" onClick={typed}>
            {words.typed}
          </Button>
        </div>
      )}
    </div>
  )
}
