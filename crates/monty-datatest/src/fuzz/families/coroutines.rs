//! Coroutines: tasks, `gather`, async loops, generators, comprehensions and context managers, and those driven by hand.

use crate::fuzz::{generator::Generator, kind::Kind};

pub(super) fn piece(g: &mut Generator) {
    g.line("import asyncio");
    let (work, produce, main) = (g.fresh("work"), g.fresh("stream"), g.fresh("main"));
    g.block(&format!("async def {work}(n):"), |g| {
        for _ in 0..g.random.below(3) {
            g.line("await asyncio.sleep(0)");
            g.line("print('work', n)");
        }
        if g.random.chance(50) {
            let condition = super::expressions::truth(g);
            g.block(&format!("if {condition}:"), |g| {
                g.line_of(&["raise ValueError(n)", "return 'early'", "raise KeyError", "n = n + 1"])
            });
        }
        let value = g.expression(Kind::Any);
        g.line(&format!("return n, ascii({value})"));
    });
    g.block(&format!("async def {produce}(count):"), |g| {
        g.block("try:", |g| {
            g.block("for i in range(count):", |g| {
                if g.random.chance(50) {
                    g.line("await asyncio.sleep(0)");
                }
                g.line_of(&[
                    "yield i",
                    "got = yield i\nprint('got', got)",
                    "yield await asyncio.sleep(0, i)",
                    "yield 1 // i",
                ]);
            });
        });
        let clause = g.random.pick(&["finally:", "except ValueError as error:", "except ZeroDivisionError:"]);
        g.block(clause, |g| g.line("print('closing')"));
    });
    g.block(&format!("async def {main}():"), |g| {
        for _ in 0..3 {
            step(g, &work, &produce);
        }
        g.line("return 'done'");
    });
    if g.random.chance(75) {
        g.show(&format!("asyncio.run({main}())"));
    } else {
        by_hand(g, &work);
    }
}

fn step(g: &mut Generator, work: &str, produce: &str) {
    let count = g.random.below(3);
    let text = match g.random.below(15) {
        0 => format!("print(await {work}({count}))"),
        1 => format!("print(await asyncio.gather({work}(1), {work}(2)))"),
        2 => format!("print([repr(x) for x in await asyncio.gather({work}(1), {work}(2), return_exceptions=True)])"),
        3 => format!("task = asyncio.create_task({work}({count}))\nprint(await task, task.done())"),
        4 => format!(
            "task = asyncio.create_task({work}({count}))\ntask.cancel()\ntry:\n    await task\nexcept asyncio.CancelledError as error:\n    print('cancelled', error.args)"
        ),
        5 => format!("async for x in {produce}({count}):\n    print('item', x)\nelse:\n    print('else')"),
        6 => format!("print([x async for x in {produce}({count})])"),
        7 => format!("print({{x: y async for x in {produce}({count}) for y in [x] if x}})"),
        8 => format!("stream = {produce}({count})\nprint(await anext(stream, 'none'))\nprint(await stream.asend(5))"),
        9 => format!(
            "stream = {produce}(3)\nprint(await anext(stream))\ntry:\n    print(await stream.athrow(ValueError('in')))\nexcept Exception as error:\n    print(repr(error))\nawait stream.aclose()"
        ),
        10 => format!(
            "async with asyncio.TaskGroup() as group:\n    task = group.create_task({work}({count}))\nprint(task.result())"
        ),
        11 => format!(
            "try:\n    print(await asyncio.wait_for({work}({count}), timeout=1))\nexcept Exception as error:\n    print(repr(error))"
        ),
        12 => format!("print(await {})", g.argument(Kind::Any)),
        13 => format!("async for x in {}:\n    print(x)", g.argument(Kind::Any)),
        _ => format!("async with {} as x:\n    print(x)", g.argument(Kind::Any)),
    };
    if g.random.chance(60) {
        g.block("try:", |g| g.line(&text));
        g.block("except Exception as error:", |g| g.line("print('step', type(error).__name__, error)"));
    } else {
        g.line(&text);
    }
}

fn by_hand(g: &mut Generator, work: &str) {
    let name = g.fresh("coroutine");
    g.line(&format!("{name} = {work}(7)"));
    for _ in 0..3 {
        let shown = g.random.pick(&[
            "NAME.send(None)",
            "NAME.send(1)",
            "NAME.throw(ValueError('x'))",
            "NAME.close()",
            "NAME.cr_running",
            "next(NAME)",
            "iter(NAME)",
            "NAME.__name__",
        ]);
        g.show(&shown.replace("NAME", &name));
    }
    g.line(&format!("{name}.close()"));
}
