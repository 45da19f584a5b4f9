// The part of Playwright that the tests use. Playwright is installed beside code-server, not here.

export interface BrowserType {
  launch(options: { executablePath: string; args: string[] }): Promise<Browser>;
}

export interface Browser {
  newContext(options: { viewport: { width: number; height: number } }): Promise<{ newPage(): Promise<Page> }>;
  close(): Promise<void>;
}

interface Waiting {
  timeout?: number;
}

export interface Locator {
  click(options?: Waiting & { button?: 'left' | 'right' }): Promise<void>;
  count(): Promise<number>;
  fill(text: string): Promise<void>;
  filter(options: { hasText: string | RegExp }): Locator;
  first(): Locator;
  hover(): Promise<void>;
  innerText(): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  last(): Locator;
  locator(selector: string): Locator;
  nth(index: number): Locator;
  press(key: string): Promise<void>;
  waitFor(options?: Waiting & { state?: 'attached' | 'detached' | 'visible' | 'hidden' }): Promise<void>;
}

export interface Page {
  addInitScript(script: () => void): Promise<void>;
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>>;
  exposeFunction(name: string, run: (...args: never[]) => unknown): Promise<void>;
  frameLocator(selector: string): FrameLocator;
  goto(url: string): Promise<unknown>;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  locator(selector: string): Locator;
  screenshot(options?: { path?: string; omitBackground?: boolean }): Promise<Buffer>;
  setContent(html: string): Promise<void>;
  waitForFunction<Argument>(
    run: (argument: Argument) => boolean,
    argument: Argument,
    options?: Waiting,
  ): Promise<unknown>;
  waitForSelector(selector: string, options?: Waiting): Promise<unknown>;
  waitForTimeout(milliseconds: number): Promise<void>;
}

export interface FrameLocator {
  frameLocator(selector: string): FrameLocator;
  locator(selector: string): Locator;
}
