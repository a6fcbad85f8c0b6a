import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Upload } from '@/components/files/upload'
import { UploadMany } from '@/components/files/upload-many'
import { readAnswer } from '@/components/files/upload-state'
import { uploadManyWords, uploadWords } from '@/lib/copy/files'
import { FILE_REFUSALS } from '@/lib/copy/file-refusals'
import { routes } from '@/lib/routes'

const refresh = vi.fn()
// What a browser gets; a test would otherwise be given the build for Node, which reads other files.
vi.mock('tus-js-client', () => vi.importActual('../../../node_modules/tus-js-client/lib.esm/browser/index.js'))
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh }) }))

const words = uploadWords('zh', 20)
const target = JSON.stringify({ kind: 'material', caseId: '1', code: 'M07', rowKey: '', replaces: null })
const props = {
  target,
  commandKey: 'key-1',
  locale: 'zh',
  back: '/applicant#M07',
  maxFileMb: 20,
  words,
  label: '工作总结',
}

describe('without script', () => {
  test('it is an ordinary form with one file, a button, and everything the server needs', () => {
    document.body.innerHTML = renderToString(<Upload {...props} />)
    const form = document.querySelector('form')
    expect(form?.getAttribute('action')).toBe('/api/files')
    expect(form?.getAttribute('enctype')).toBe('multipart/form-data')
    const names = [...(form?.querySelectorAll('input') ?? [])].map(({ name }) => name)
    expect(names).toEqual(['target', 'commandKey', 'locale', 'back', 'file'])
    expect(document.querySelector('input[type=file]')?.hasAttribute('multiple')).toBe(false)
    expect(within(document.body).getByRole('button', { name: '上传' })).toBeTruthy()
    expect(screen.getByLabelText('工作总结').getAttribute('aria-describedby')).toBeTruthy()
    document.body.innerHTML = ''
  })
})

describe('with script', () => {
  let server: Server
  let answer: (request: IncomingMessage, response: ServerResponse) => void
  const endpoint = routes.tus

  beforeEach(async () => {
    refresh.mockReset()
    window.localStorage.clear()
    server = createServer((request, response) => {
      response.setHeader('access-control-allow-origin', '*')
      response.setHeader('access-control-allow-headers', '*')
      response.setHeader('access-control-allow-methods', '*')
      response.setHeader('access-control-expose-headers', '*')
      if (request.method === 'OPTIONS') return void response.writeHead(204).end()
      request.resume()
      request.on('end', () => answer(request, response))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo // a TCP server has one
    Object.assign(routes, { tus: `http://127.0.0.1:${port}${endpoint}` })
  })
  afterEach(async () => {
    Object.assign(routes, { tus: endpoint })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  const choose = async (...files: File[]): Promise<void> => {
    await userEvent.upload(screen.getByLabelText('工作总结'), files, { applyAccept: false })
  }
  const file = (name: string, size = 10): File => new File([new Uint8Array(size)], name, { type: 'application/pdf' })
  const accepting =
    (hints: string[] = []) =>
    (request: IncomingMessage, response: ServerResponse) => {
      if (request.method === 'POST') return void response.writeHead(201, { location: '/api/tus/1' }).end()
      response
        .writeHead(200, { 'upload-offset': '10', 'tus-resumable': '1.0.0' })
        .end(JSON.stringify({ name: 'x', hints }))
    }

  test('choosing a file sends it, says that it has come with its hints, and reads the page again', async () => {
    answer = accepting(['这张图片短边不到 1000 像素'])
    render(<Upload {...props} />)
    expect(screen.queryByRole('button', { name: '上传' })).toBeNull()
    await choose(file('总结.pdf'))
    await screen.findByText('已收到')
    expect(screen.getByText('这张图片短边不到 1000 像素')).toBeTruthy()
    expect(refresh).toHaveBeenCalledTimes(1)
  })

  test('a file the office does not take is told with the sentence of the server and no button to send it again', async () => {
    const message = FILE_REFUSALS['file.pdf_encrypted'].zh
    answer = (request, response) => {
      if (request.method === 'POST') return void response.writeHead(201, { location: '/api/tus/1' }).end()
      response.writeHead(422, { 'content-type': 'application/json' }).end(JSON.stringify({ code: 'x', message }))
    }
    render(<Upload {...props} />)
    await choose(file('总结.pdf'))
    expect((await screen.findByRole('alert')).textContent).toBe(message)
    expect(screen.queryByRole('button', { name: /再传一次/ })).toBeNull()
    expect(refresh).not.toHaveBeenCalled()
  })

  test('an empty file and one over the limit are refused before anything is sent', async () => {
    let asked = 0
    answer = (_request, response) => {
      asked += 1
      response.writeHead(500).end()
    }
    render(<Upload {...props} maxFileMb={1} words={uploadWords('zh', 1)} />)
    await choose(file('空.pdf', 0), file('大.pdf', 1024 * 1024 + 1))
    const alerts = (await screen.findAllByRole('alert')).map(({ textContent }) => textContent)
    expect(alerts).toEqual([expect.stringContaining('空的'), expect.stringContaining('超过 1 MB')])
    expect(asked).toBe(0)
  })

  test('several files go one after the other or together, each with a row of its own', async () => {
    answer = accepting()
    render(<Upload {...props} />)
    await choose(...['一', '二', '三', '四', '五'].map((name) => file(`${name}.pdf`)))
    await waitFor(() => expect(screen.getAllByText('已收到')).toHaveLength(5))
    expect(screen.getAllByRole('listitem')).toHaveLength(5)
  })

  test('of all papers chosen at once each is put where its name says, the person places the rest, and one press hands them in', async () => {
    const targets: string[] = []
    answer = (request, response) => {
      if (request.method === 'POST') targets.push(String(request.headers['upload-metadata']))
      accepting()(request, response)
    }
    const places = ['校验期工作总结', '医疗废物处置协议'].map((title) => ({
      title,
      about: null,
      label: title,
      target: title,
    }))
    render(<UploadMany places={places} locale="zh" maxFileMb={20} words={words} many={uploadManyWords('zh')} />)
    await userEvent.upload(screen.getByLabelText('一次选多份'), [
      file('2026校验期工作总结.pdf'),
      file('IMG_1.pdf'),
      file('IMG_2.pdf'),
    ])
    const place = (name: string): HTMLSelectElement => screen.getByLabelText(name)
    expect(place('2026校验期工作总结.pdf').value).toBe('校验期工作总结')
    expect(place('IMG_1.pdf').value).toBe('')

    await userEvent.click(screen.getByRole('button', { name: '交这 3 份' }))
    expect(screen.getAllByText('请选这份是哪一项材料')).toHaveLength(2)
    expect(targets).toEqual([])

    await userEvent.selectOptions(place('IMG_1.pdf'), '医疗废物处置协议')
    await userEvent.click(screen.getByRole('button', { name: '不交这份 IMG_2.pdf' }))
    await userEvent.click(screen.getByRole('button', { name: '交这 2 份' }))
    await waitFor(() => expect(screen.getAllByText('已收到')).toHaveLength(2))
    const base64 = (text: string): string => Buffer.from(text).toString('base64')
    expect(targets.some((one) => one.includes(base64('校验期工作总结')))).toBe(true)
    expect(targets.some((one) => one.includes(base64('医疗废物处置协议')))).toBe(true)
  })

  test('a file can be taken out of the list again', async () => {
    answer = () => undefined // the server never answers
    render(<Upload {...props} />)
    await choose(file('总结.pdf'))
    await userEvent.click(await screen.findByRole('button', { name: '不传了 总结.pdf' }))
    expect(screen.queryByRole('listitem')).toBeNull()
  })
})

test('an answer that is not ours says nothing to a person', () => {
  expect(readAnswer('<html>502 Bad Gateway</html>')).toEqual({})
  expect(readAnswer('null')).toEqual({})
  expect(readAnswer('{"message":1,"hints":["a",2]}')).toEqual({ message: undefined, hints: ['a'] })
})

test('the part that runs in the browser brings no dictionary', () => {
  const source = ['upload', 'use-uploads', 'upload-queue', 'upload-item', 'send-resumable', 'upload-state']
    .map((name) => readFileSync(`components/files/${name}.${/upload$|item$/.test(name) ? 'tsx' : 'ts'}`, 'utf8'))
    .join('\n')
  expect(source).not.toMatch(/import \{[^}]*\} from '@\/lib\/copy/)
})
