package dev.pressport.http;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * The calls whose responses are not read to their ends. OkHttp's dispatcher forgets a call as soon
 * as its response begins, so it cannot cancel the rest.
 */
final class RunningCalls extends EventListener {
  private final Set<Call> calls = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  @Override
  public void callStart(Call call) {
    calls.add(call);
    if (cancelled) {
      call.cancel();
    }
  }

  @Override
  public void callEnd(Call call) {
    calls.remove(call);
  }

  @Override
  public void callFailed(Call call, IOException failure) {
    calls.remove(call);
  }

  /** Cancels all calls, and those that start later. */
  void cancel() {
    cancelled = true;
    calls.forEach(Call::cancel);
  }
}
