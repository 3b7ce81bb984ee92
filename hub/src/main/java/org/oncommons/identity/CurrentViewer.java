package org.oncommons.identity;

import java.util.stream.Collectors;
import org.oncommons.page.Viewer;
import org.oncommons.page.ViewerSource;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class CurrentViewer implements ViewerSource {

    @Override
    public Viewer viewer() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
            return Viewer.GUEST;
        }
        return new Viewer(
                signedIn.account(), signedIn.name(), signedIn.roles().stream().map(Role::name).collect(Collectors.toSet()));
    }
}
