package io.github.payreturn.servlet;

import io.github.payreturn.ReturnKind;
import io.github.payreturn.flow.CheckoutReturns;
import io.github.payreturn.settings.Faults;
import io.github.payreturn.settings.Setting;
import io.github.payreturn.settings.Settings;
import io.github.payreturn.settings.SettingsTable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All configured endpoints: usually two or three. */
final class Endpoints {

  private static final List<Setting<List<String>>> PATHS =
      List.of(
          SettingsTable.COMPLETE_PATH,
          SettingsTable.FINALIZE_PATH,
          SettingsTable.WALLET_PATH,
          SettingsTable.CANCEL_PATH,
          SettingsTable.IPN_PATH);

  private final List<Endpoint> endpoints;
  private final List<String> notificationPaths;

  private Endpoints(List<Endpoint> endpoints, List<String> notificationPaths) {
    this.endpoints = List.copyOf(endpoints);
    this.notificationPaths = List.copyOf(notificationPaths);
  }

  static Endpoints of(Settings settings, Faults faults) {
    List<Endpoint> endpoints = new ArrayList<>();
    add(settings, SettingsTable.COMPLETE_PATH, ReturnKind.COMPLETE, endpoints);
    add(settings, SettingsTable.FINALIZE_PATH, ReturnKind.FINALIZE, endpoints);
    add(settings, SettingsTable.WALLET_PATH, ReturnKind.WALLET, endpoints);
    if (endpoints.isEmpty() && settings.place(SettingsTable.COMPLETE_PATH).isEmpty()) {
      faults.addOnce(
          "completePath, finalizePath, walletPath",
          "none of them is set anywhere, so nobody could come back. Set one, such as"
              + " completePath to /amazonpay/return.");
    }
    add(settings, SettingsTable.CANCEL_PATH, ReturnKind.CANCEL, endpoints);
    checkUnique(settings, faults);
    return new Endpoints(endpoints, settings.find(SettingsTable.IPN_PATH).orElse(List.of()));
  }

  /**
   * Null for a request that is not for us: an Optional would be allocated on every request. The
   * servlet path is compared and not the URI, which may carry {@code ;jsessionid}.
   */
  @Nullable Endpoint find(HttpServletRequest request) {
    String servletPath = request.getServletPath();
    String pathInfo = request.getPathInfo();
    for (int index = 0; index < endpoints.size(); index++) {
      Endpoint endpoint = endpoints.get(index);
      if (endpoint.is(servletPath, pathInfo)) {
        return endpoint;
      }
    }
    return null;
  }

  /** Whether a request came to where Amazon posts its notifications. */
  boolean takesNotifications(HttpServletRequest request) {
    for (int index = 0; index < notificationPaths.size(); index++) {
      if (Endpoint.isAt(
          notificationPaths.get(index), request.getServletPath(), request.getPathInfo())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a path is an endpoint or lies below one, so that showing it would come back to us. */
  boolean cover(String path) {
    return paths()
        .anyMatch(
            endpoint ->
                path.equals(endpoint)
                    || path.startsWith(endpoint + "/")
                    || path.startsWith(endpoint + "?"));
  }

  @Override
  public String toString() {
    return Stream.concat(
            endpoints.stream().map(endpoint -> "%s %s".formatted(endpoint.kind(), endpoint.path())),
            notificationPaths.stream().map(path -> "IPN " + path))
        .collect(Collectors.joining(", "));
  }

  /** Every path, as often as it is given. */
  Stream<String> paths() {
    return Stream.concat(endpoints.stream().map(Endpoint::path), notificationPaths.stream());
  }

  /** Who comes to a path must be known by the path. */
  private static void checkUnique(Settings settings, Faults faults) {
    Map<String, List<Setting<?>>> givenBy = new TreeMap<>();
    for (Setting<List<String>> setting : PATHS) {
      settings
          .find(setting)
          .orElse(List.of())
          .forEach(path -> givenBy.computeIfAbsent(path, unseen -> new ArrayList<>()).add(setting));
    }
    givenBy.forEach(
        (path, settingsOfIt) -> {
          if (settingsOfIt.size() > 1) {
            faults.add(
                settingsOfIt.stream()
                    .distinct()
                    .map(settings::where)
                    .collect(Collectors.joining("; ")),
                path + " is given twice. Each needs a path of its own.");
          }
        });
  }

  private static void add(
      Settings settings, Setting<List<String>> setting, ReturnKind kind, List<Endpoint> endpoints) {
    String parameter =
        kind == ReturnKind.WALLET
            ? settings.get(SettingsTable.WALLET_SESSION_PARAMETER)
            : CheckoutReturns.SESSION_PARAMETER;
    settings
        .find(setting)
        .ifPresent(
            paths -> paths.forEach(path -> endpoints.add(new Endpoint(kind, path, parameter))));
  }
}
