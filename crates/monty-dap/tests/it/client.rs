//! A client of the adapter: speaks the protocol over pipes, knows nothing of the adapter's insides.

use std::{
    collections::VecDeque,
    io::{BufRead, BufReader, PipeReader, PipeWriter, Read, Write, pipe},
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread::{self, JoinHandle},
    time::Duration,
};

use serde_json::{Value, json};

/// How long an adapter may be silent before it counts as hanging: a test that waits for it must end some time.
const PATIENCE: Duration = Duration::from_secs(30);

/// The adapter hangs.
#[derive(Debug)]
pub(crate) struct Silence;

/// A client with an adapter of its own.
pub(crate) struct Client {
    input: Option<PipeWriter>,
    messages: Receiver<Value>,
    seq: i64,
    adapter: Option<JoinHandle<()>>,
    unread: VecDeque<Value>,
}

impl Client {
    pub(crate) fn start() -> Self {
        let (their_input, input) = pipe().unwrap();
        let (output, their_output) = pipe().unwrap();
        let adapter = thread::spawn(move || monty_dap::serve(their_input, their_output).unwrap());
        let (sender, messages) = channel();
        thread::spawn(move || read_all(BufReader::new(output), &sender));
        Self { input: Some(input), messages, seq: 0, adapter: Some(adapter), unread: VecDeque::new() }
    }

    /// A client that has introduced itself as most do.
    pub(crate) fn initialized() -> Self {
        let mut client = Self::start();
        client.ask(
            "initialize",
            json!({ "adapterID": "monty", "supportsVariableType": true, "supportsVariablePaging": true }),
        );
        client
    }

    /// Sends a request; its number.
    pub(crate) fn send(&mut self, command: &str, arguments: Value) -> i64 {
        self.seq += 1;
        let message = json!({ "seq": self.seq, "type": "request", "command": command, "arguments": arguments });
        self.send_raw(&frame(&message.to_string()));
        self.seq
    }

    /// Answers a reverse request.
    pub(crate) fn answer(&mut self, request: &Value, body: Value) {
        self.seq += 1;
        let message = json!({
            "seq": self.seq, "type": "response", "request_seq": request["seq"], "command": request["command"],
            "success": true, "body": body,
        });
        self.send_raw(&frame(&message.to_string()));
    }

    pub(crate) fn send_raw(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().unwrap();
        input.write_all(bytes).unwrap();
        input.flush().unwrap();
    }

    /// Sends a request and waits for the response; events before it are kept.
    pub(crate) fn request(&mut self, command: &str, arguments: Value) -> Value {
        let seq = self.send(command, arguments);
        self.wait_for(|message| message["type"] == "response" && message["request_seq"] == seq)
    }

    /// The same; the response must be a success. Gives its body.
    #[track_caller]
    pub(crate) fn ask(&mut self, command: &str, arguments: Value) -> Value {
        let mut response = self.request(command, arguments);
        assert_eq!(response["success"], true, "{command}: {response}");
        response["body"].take()
    }

    /// The same; the response must be a failure. Gives its message.
    #[track_caller]
    pub(crate) fn refusal(&mut self, command: &str, arguments: Value) -> String {
        let response = self.request(command, arguments);
        assert_eq!(response["success"], false, "{command}: {response}");
        response["message"].as_str().unwrap().to_owned()
    }

    /// The body of the next event of that name; others are kept.
    pub(crate) fn event(&mut self, name: &str) -> Value {
        self.wait_for(|message| message["event"] == name)["body"].take()
    }

    /// Goes away without a word, and waits for the adapter to notice.
    pub(crate) fn vanish(&mut self) {
        self.input = None;
        while self.read().is_some() {}
        self.adapter.take().unwrap().join().unwrap();
    }

    #[track_caller]
    fn wait_for(&mut self, is_wanted: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.unread.iter().position(&is_wanted) {
            return self.unread.remove(at).unwrap();
        }
        loop {
            let Some(message) = self.read() else { panic!("the adapter ended; unread: {:#?}", self.unread) };
            if is_wanted(&message) {
                return message;
            }
            self.unread.push_back(message);
        }
    }

    /// The next message as it comes; none once the adapter has ended.
    #[track_caller]
    pub(crate) fn read(&mut self) -> Option<Value> {
        match self.read_or_give_up() {
            Ok(message) => message,
            Err(Silence) => panic!("the adapter has said nothing for {PATIENCE:?}; unread: {:#?}", self.unread),
        }
    }

    /// The same for who can do without.
    pub(crate) fn read_or_give_up(&mut self) -> Result<Option<Value>, Silence> {
        match self.messages.recv_timeout(PATIENCE) {
            Ok(message) => Ok(Some(message)),
            Err(RecvTimeoutError::Disconnected) => Ok(None),
            Err(RecvTimeoutError::Timeout) => Err(Silence),
        }
    }
}

/// Hands on what the adapter says until it ends.
fn read_all(mut output: BufReader<PipeReader>, sender: &Sender<Value>) {
    let mut header = String::new();
    while output.read_line(&mut header).unwrap() > 0 {
        let length: usize = header.trim_end().strip_prefix("Content-Length: ").unwrap().parse().unwrap();
        let mut body = vec![0; length + 2];
        output.read_exact(&mut body).unwrap();
        assert_eq!(&body[..2], b"\r\n");
        if sender.send(serde_json::from_slice(&body[2..]).unwrap()).is_err() {
            return;
        }
        header.clear();
    }
}

/// A message with its header.
pub(crate) fn frame(body: &str) -> Vec<u8> {
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}
