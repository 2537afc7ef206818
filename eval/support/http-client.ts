/** A reply that is no success, with its problem as the service sent it. */
export class RefusedError extends Error {
  readonly status: number

  constructor(status: number, problem: string) {
    super(`${status}: ${problem}`)
    this.status = status
  }
}

/** Speaks to one service in the name of one tenant. */
export class HttpClient {
  readonly #url: string
  readonly #secret: string

  constructor(url: string, secret: string) {
    this.#url = url
    this.#secret = secret
  }

  async get<T>(path: string): Promise<T> {
    return JSON.parse(await this.#reply(path, {})) as T
  }

  async post<T>(path: string, body: object): Promise<T> {
    return JSON.parse(await this.send('POST', path, JSON.stringify(body), 'application/json')) as T
  }

  /** The text of the reply. */
  send(method: string, path: string, body: string, contentType: string): Promise<string> {
    return this.#reply(path, { method, body, headers: { 'content-type': contentType } })
  }

  async #reply(path: string, { headers, ...request }: RequestInit & { headers?: Record<string, string> }) {
    const authorization = `Bearer ${this.#secret}`
    const response = await fetch(`${this.#url}${path}`, { ...request, headers: { ...headers, authorization } })
    const text = await response.text()
    if (!response.ok) throw new RefusedError(response.status, text)
    return text
  }
}
