-- Tests `monty-lsp` in a real Neovim (0.7 or later): `make test-neovim` runs this file in a headless one.
--
-- $MONTY_LSP is the server, $FOLDER an empty folder to work in. The last line tells how many checks passed; the exit code
-- is 0 if all did.

local folder = os.getenv('FOLDER')
local passed, failed = 0, 0

local function check(name, is_right, seen)
  if is_right then
    passed = passed + 1
  else
    failed = failed + 1
    io.stderr:write('FAILED: ' .. name .. ': ' .. vim.inspect(seen) .. '\n')
  end
end

local function write(name, lines)
  vim.fn.writefile(lines, folder .. '/' .. name)
end

local function finish()
  io.stdout:write(string.format('\n%d passed, %d failed\n', passed, failed))
  io.stdout:flush()
  vim.cmd(failed == 0 and passed > 0 and 'qall!' or 'cquit 1')
end

local function test()
  write('tools.pyi', { 'def search_articles(query: str) -> list[str]:', '    """Finds articles."""' })
  write('agent.py', { 'search_articles(1)', 'sea', "print('héllo', nosuch)" })
  vim.cmd('edit ' .. folder .. '/agent.py')
  local buffer = vim.api.nvim_get_current_buf()
  local client_id = vim.lsp.start_client({ name = 'monty', cmd = { os.getenv('MONTY_LSP') }, root_dir = folder })
  vim.lsp.buf_attach_client(buffer, client_id)
  check('it starts', vim.wait(60000, function()
    local client = vim.lsp.get_client_by_id(client_id)
    return client ~= nil and client.initialized
  end, 20), client_id)
  local client = vim.lsp.get_client_by_id(client_id)

  local function diagnostics(expected)
    vim.wait(60000, function() return #vim.diagnostic.get(buffer) == expected end, 20)
    local found = vim.diagnostic.get(buffer)
    table.sort(found, function(one, other) return one.lnum < other.lnum end)
    return found
  end
  local found = diagnostics(3)
  check('three diagnostics', #found == 3, found)
  check('the wrong argument', #found == 3 and found[1].code == 'invalid-argument-type' and found[1].col == 16, found[1])
  -- Neovim counts bytes here: `é` has two of them, and one column in the protocol.
  check('behind a wide character', #found == 3 and found[3].lnum == 2 and found[3].col == 16, found[3])

  local function ask(method, line, character)
    local params = {
      textDocument = { uri = vim.uri_from_bufnr(buffer) },
      position = { line = line, character = character },
    }
    local answer = client.request_sync(method, params, 60000, buffer)
    return answer and answer.result or nil
  end
  local items = ask('textDocument/completion', 1, 3) or {}
  table.sort(items, function(one, other) return one.sortText < other.sortText end)
  check('the host comes first', items[1] and items[1].label == 'search_articles', items[1])
  local hover = ask('textDocument/hover', 0, 3)
  check('hover', hover and hover.contents.value:find('Finds articles', 1, true) ~= nil, hover)
  local definition = ask('textDocument/definition', 0, 3)
  local target = definition and definition[1] and (definition[1].uri or definition[1].targetUri)
  check('definition', target == vim.uri_from_fname(folder .. '/tools.pyi'), definition)

  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, { "print('one')", '1 + 1' })
  check('the text is right now', #diagnostics(0) == 0, vim.diagnostic.get(buffer))
  local answer = client.request_sync('workspace/executeCommand', {
    command = 'monty.run',
    arguments = { { uri = vim.uri_from_bufnr(buffer), block = 0 } },
  }, 60000, buffer)
  check('it runs', answer and answer.result and answer.result.output == 'one\n', answer)
  local shown = diagnostics(2)
  check('output beside its line', #shown == 2 and shown[1].message == 'one' and shown[1].lnum == 0, shown)
  check('the result beside its line', #shown == 2 and shown[2].message == '2' and shown[2].lnum == 1, shown)

  client.stop()
  check('it ends', vim.wait(60000, function() return client.is_stopped() end, 20), client_id)
end

local is_whole, problem = xpcall(test, debug.traceback)
if not is_whole then
  failed = failed + 1
  io.stderr:write(problem .. '\n')
end
finish()
