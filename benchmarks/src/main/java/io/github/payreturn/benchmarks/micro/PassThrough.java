package io.github.payreturn.benchmarks.micro;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** What a request costs that is not for us: four endpoints are configured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class PassThrough {

  private final RunningFilter running;
  private final Filter empty = new EmptyFilter();
  private final ServletRequest stub = new StubRequest("/catalog/shoes", Map.of());
  private final ServletRequest tomcats = tomcats();
  private final ServletResponse response = new StubResponse();
  private long passed;
  private final FilterChain chain = (request, answer) -> passed++;

  public PassThrough() {
    try {
      running = new RunningFilter();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  @TearDown
  public void stop() throws Exception {
    running.close();
  }

  @Benchmark
  public long emptyFilter() throws IOException, ServletException {
    empty.doFilter(stub, response, chain);
    return passed;
  }

  @Benchmark
  public long theFilter() throws IOException, ServletException {
    running.filter().doFilter(stub, response, chain);
    return passed;
  }

  @Benchmark
  public long theFilterInTomcat() throws IOException, ServletException {
    running.filter().doFilter(tomcats, response, chain);
    return passed;
  }

  /** What the container takes for what the filter asks it. */
  @Benchmark
  public void tomcatsGetters(Blackhole hole) {
    Request request = (Request) tomcats;
    hole.consume(request.getDispatcherType());
    hole.consume(request.getServletPath());
    hole.consume(request.getPathInfo());
  }

  private static Request tomcats() {
    Request request = new Request(new Connector());
    request.setCoyoteRequest(new org.apache.coyote.Request());
    request.getMappingData().wrapperPath.setString("/catalog/shoes");
    return request;
  }

  private static final class EmptyFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(request, response);
    }
  }
}
